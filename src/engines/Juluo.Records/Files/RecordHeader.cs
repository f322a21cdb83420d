using System.Text;

namespace Juluo.Records;

/// <summary>The optional first row with the names of the columns.</summary>
internal static class RecordHeader
{
    public static bool Is(RecordRow row) => !row.IsEmpty && row.Field(0).SequenceEqual(RecordLayout.HeaderStart);

    /// <summary>Returns the fault of a header, or null: columns in another order would be mistaken for each other. Empty names after the last column are allowed.</summary>
    public static RecordFault? Fault(RecordRow row)
    {
        for (var field = 0; field < Math.Max(row.Fields, RecordLayout.Count); field++)
        {
            var name = field < row.Fields ? Encoding.UTF8.GetString(row.Field(field)) : string.Empty;
            var expected = field < RecordLayout.Count ? RecordLayout.Columns[field] : string.Empty;
            if (name != expected)
            {
                return new(
                    0,
                    $"Column {field + 1} is called {(name.Length is > 0 and < 60 ? name : "otherwise")} where {(expected.Length > 0 ? expected : "nothing")} is expected.",
                    "Export the ninety-five columns in their order."
                );
            }
        }

        return null;
    }
}
