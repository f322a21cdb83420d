using System.Text.RegularExpressions;

namespace Juluo.Host.Tests;

/// <summary>Tables that a schema file moves to another schema or renames, with their schemas.</summary>
internal static partial class MovedTables
{
    public static IEnumerable<(string From, string To)> Of(string sql) =>
        Schema()
            .Matches(sql)
            .Select(m => (m.Groups[1].Value, $"{m.Groups[3].Value}.{m.Groups[2].Value}"))
            .Concat(
                Name().Matches(sql).Select(m => ($"{m.Groups[1].Value}.{m.Groups[2].Value}", $"{m.Groups[1].Value}.{m.Groups[3].Value}"))
            );

    /// <summary>The current name of a table with an earlier name; the name itself if it was never renamed.</summary>
    public static string Now(string table, IReadOnlyDictionary<string, string> moves)
    {
        while (moves.TryGetValue(table, out var next))
            table = next;
        return table;
    }

    /// <summary>All moves of the program's files.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        SchemaFiles.Of(Modules.App.Modules).SelectMany(f => Of(f.Sql)).ToDictionary(m => m.From, m => m.To, StringComparer.Ordinal);

    public static string Without(string sql) => Name().Replace(Schema().Replace(sql, ""), "");

    [GeneratedRegex(@"alter table (\w+\.(\w+)) set schema (\w+)")]
    private static partial Regex Schema();

    [GeneratedRegex(@"alter table (\w+)\.(\w+) rename to (\w+)")]
    private static partial Regex Name();
}
