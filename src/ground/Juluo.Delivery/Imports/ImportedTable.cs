namespace Juluo.Delivery;

/// <summary>The definition of an imported table: its columns, and the names under which the import appears.</summary>
/// <param name="Action">The name of the import in the audit log.</param>
/// <param name="Page">The page of the import.</param>
/// <param name="Sentences">The prefix of its two messages in the catalogues: <c>.written</c> and <c>.looked</c>.</param>
public sealed record ImportedTable(CsvColumns Columns, int MostRows, string Action, string Page, string Sentences = "import");
