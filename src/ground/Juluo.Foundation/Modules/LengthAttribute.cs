using System.Reflection;

namespace Juluo.Foundation;

/// <summary>
/// The maximum length of a text input in code points. Longer texts are refused before the slice runs, and so are blank ones if the field is also
/// <see cref="RequiredAttribute"/>. The form field takes its <c>maxlength</c> from here. In a text with two languages, the limit applies to each.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class LengthAttribute(int most) : Attribute
{
    public int Most => most;

    /// <summary>The limit for text in English in code points; 0 if it is that of <see cref="Most"/>.</summary>
    public int MostEn { get; set; }

    public int In(string language) => MostEn > 0 && string.Equals(language, Languages.English, StringComparison.Ordinal) ? MostEn : most;

    /// <summary>True if the text may have several lines; otherwise line breaks are refused.</summary>
    public bool Lines { get; set; }

    /// <summary>Checks a value: a string, a <see cref="LocalizedText"/>, or a list of strings.</summary>
    /// <exception cref="InvalidOperationException">The value has another type.</exception>
    public IEnumerable<Error> Refuses(string at, object? value, Type type, bool required) =>
        value switch
        {
            LocalizedText text => Check(at, text, required),
            string text => Check(at, text, required),
            null when type == typeof(LocalizedText) => Check(at, (LocalizedText?)null, required),
            null when type == typeof(string) => Check(at, (string?)null, required),
            null => [],
            IEnumerable<string> texts => texts.SelectMany(t => Check(at, t, required: true)),
            _ => throw new InvalidOperationException($"{at} is a {type}, which has no length."),
        };

    public static LengthAttribute? Of(PropertyInfo property) => FieldAttribute.Of<LengthAttribute>(property);

    private IEnumerable<Error> Check(string at, LocalizedText? text, bool required)
    {
        if (required && text is null or { Zh: "" })
            return [new NameMissing(at + ".zh")];
        return Lines ? FormText.CheckLong(at, text, Most, In(Languages.English)) : FormText.Check(at, text, Most, In(Languages.English));
    }

    private IEnumerable<Error> Check(string at, string? text, bool required)
    {
        if (required && FormText.Some(text) is null)
            return [new Missing(at)];
        return Lines ? FormText.CheckLong(at, text, Most) : FormText.Check(at, text, Most);
    }
}
