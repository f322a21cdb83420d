namespace Juluo.HelpDirectory;

/// <summary>Finds the catalogue keys of labels of the fields that a report changes.</summary>
internal static class CorrectionLabel
{
    public static string Of(string field) =>
        field switch
        {
            "weekdays" => "spaces.opening.weekdays",
            _ when Enum.TryParse<IsoDayOfWeek>(field, ignoreCase: true, out var day) && !char.IsAsciiDigit(field[0]) => Words.Key(day),
            _ when field.EndsWith(".zh", StringComparison.Ordinal) || field.EndsWith(".en", StringComparison.Ordinal) =>
                $"helpdirectory.field.{Snake.Case(field[..^3], '-')}-{field[^2..]}",
            _ => $"helpdirectory.field.{Snake.Case(field, '-')}",
        };
}
