namespace Juluo.Foundation;

/// <summary>
/// The format of a zone in <see cref="Interaction.Zone"/>: one name, or its Chinese and English names separated by a bar, <c>大桌|Big table</c>. Later readers see it
/// in their own language, even if the zone has been renamed or removed by then.
/// </summary>
public static class ZoneLabel
{
    private const char Bar = '|';

    public static string Of(LocalizedText name)
    {
        var (chinese, english) = (Plain(name.Zh), Plain(name.En));
        return string.Equals(chinese, english, StringComparison.Ordinal) ? chinese : $"{chinese}{Bar}{english}";
    }

    /// <returns>The name in this language, or the label itself if it has only one name.</returns>
    public static string In(string label, string language) =>
        label.IndexOf(Bar, StringComparison.Ordinal) is >= 0 and var bar
            ? string.Equals(language, Languages.English, StringComparison.Ordinal)
                ? label[(bar + 1)..]
                : label[..bar]
            : label;

    /// <summary>Replaces bars within a name, which would end it.</summary>
    private static string Plain(string name) => name.Replace(Bar, '｜');
}
