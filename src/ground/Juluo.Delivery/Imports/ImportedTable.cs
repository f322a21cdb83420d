namespace Juluo.Delivery;

/// <summary>What a table is like, and where it is imported.</summary>
/// <param name="Action">What the audit log calls it.</param>
/// <param name="Page">The page it is imported on.</param>
/// <param name="Sentences">Its two sentences in the catalogues: <c>.written</c> and <c>.looked</c>.</param>
public sealed record ImportedTable(CsvColumns Columns, int MostRows, string Action, string Page, string Sentences = "import");
