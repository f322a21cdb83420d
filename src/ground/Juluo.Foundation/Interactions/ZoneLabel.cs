namespace Juluo.Foundation;

/// <summary>
/// How a zone is called in <see cref="Interaction.Zone"/>: by one name, or by its names in both languages with a bar between them,
/// <c>大桌|Big table</c>. Who reads it later reads it in their language, though the zone may be called otherwise by then, or be gone.
/// </summary>
public static class ZoneLabel
{
    private const char Bar = '|';

    public static string Of(LocalizedText name)
    {
        var (chinese, english) = (Plain(name.Zh), Plain(name.En));
        return string.Equals(chinese, english, StringComparison.Ordinal) ? chinese : $"{chinese}{Bar}{english}";
    }

    /// <returns>The name in this language; the label itself where it is one name.</returns>
    public static string In(string label, string language) =>
        label.IndexOf(Bar, StringComparison.Ordinal) is >= 0 and var bar
            ? string.Equals(language, Languages.English, StringComparison.Ordinal)
                ? label[(bar + 1)..]
                : label[..bar]
            : label;

    /// <summary>A bar in a name would end it.</summary>
    private static string Plain(string name) => name.Replace(Bar, '｜');
}
