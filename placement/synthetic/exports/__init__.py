"""The same city as real exports show it: one workbook of people, one of posts, and the dirt of both."""
