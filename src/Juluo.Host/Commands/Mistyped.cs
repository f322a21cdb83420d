using System.CommandLine.Parsing;

namespace Juluo.Host.Commands;

/// <summary>Reports typing mistakes, in one sentence each. The parser's own messages report a mistake up to three times, and only in English.</summary>
internal static class Mistyped
{
    // Commands of the launcher, which the program does not know.
    private static readonly string[] Launchers = ["bench", "help", "test"];

    public static IReadOnlyList<Error> In(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        // The parser takes the first word for the argument, even an option that does not exist.
        var words = command
            .Arguments.SelectMany(a => parsed.GetResult(a)?.Tokens.Select(t => t.Value) ?? [])
            .Where(IsOption)
            .Concat(parsed.UnmatchedTokens)
            .ToList();
        if (words is [var word, ..])
            return [Unknown(command, word)];
        if (parsed.Errors.Count == 0)
            return [];
        if (command.Subcommands.Count > 0 && parsed.Errors.All(e => e.SymbolResult is CommandResult))
            return [new CommandErrors.WhichCommand(Path(command), string.Join(", ", command.Subcommands.Select(c => c.Name)))];
        return [.. parsed.Errors.Select(e => Read(command, e)).Distinct()];
    }

    private static Error Unknown(Command command, string word)
    {
        var isOption = command.Subcommands.Count == 0 || IsOption(word);
        var known = isOption
            ? command.Options.Select(o => o.Name).Append("--help")
            : command.Subcommands.Select(c => c.Name).Concat(command.Parents.Any() ? [] : Launchers);
        var nearest = known.Select(name => (Name: name, Edits: Edits(word, name))).MinBy(n => n.Edits);
        // A word of three letters is within two edits of many others.
        var isNear = nearest.Edits <= Math.Min(2, word.TrimStart('-').Length / 2);
        return (isOption, isNear) switch
        {
            (true, true) => new CommandErrors.MistypedOption(Path(command), word, nearest.Name),
            (true, false) => new CommandErrors.NoSuchOption(Path(command), word),
            (false, true) => new CommandErrors.MistypedCommand(word, $"{Path(command)} {nearest.Name}"),
            _ => new CommandErrors.NoSuchCommand(word),
        };
    }

    private static Error Read(Command command, ParseError error) =>
        error.SymbolResult switch
        {
            ArgumentResult { Parent: OptionResult option, Tokens: [var value, ..] } => new CommandErrors.NotANumber(
                option.Option.Name,
                value.Value
            ),
            ArgumentResult { Parent: OptionResult option } => new CommandErrors.ValueMissing(option.Option.Name),
            OptionResult { Tokens: [var value, ..] } option => new CommandErrors.NotANumber(option.Option.Name, value.Value),
            OptionResult option => new CommandErrors.ValueMissing(option.Option.Name),
            ArgumentResult argument => new CommandErrors.ArgumentMissing(Path(command), argument.Argument.Name),
            // The parser attributes a missing argument to the command.
            _ when command.Arguments is [var first, ..] => new CommandErrors.ArgumentMissing(Path(command), first.Name),
            _ => new CommandErrors.NoSuchOption(Path(command), error.Message),
        };

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } above ? $"{Path(above)} {command.Name}" : command.Name;

    /// <summary>Returns the Levenshtein distance: the number of letters to add, remove or replace.</summary>
    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (corner, above) = (row[0], 0);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[b.Length];
    }
}
