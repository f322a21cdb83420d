namespace Juluo.Forms;

/// <summary>Conversions between texts of forms, which may have more languages, and the app's bilingual texts.</summary>
public static class LocalizedTexts
{
    /// <summary>Converts a bilingual text to a form's text.</summary>
    public static FormTexts InForm(this LocalizedText text) =>
        new([new(Languages.Chinese, text.Said.Zh ?? ""), new(Languages.English, text.Said.En ?? "")]);

    /// <summary>Converts a form's text to the app's two languages, for use outside the form, such as in lists and emails.</summary>
    public static LocalizedText Localized(this FormTexts texts) => new(texts.In(Languages.Chinese), texts.In(Languages.English));

    /// <summary>Returns a text updated with input in the app's two languages; other languages stay.</summary>
    internal static FormTexts? Said(this FormDefinition form, FormTexts? before, LocalizedText? typed)
    {
        var texts = before ?? new([]);
        var (zh, en) = typed?.Said ?? default;
        texts = texts.With(Languages.Chinese, zh, form.Languages).With(Languages.English, en, form.Languages);
        return texts.IsEmpty ? null : texts;
    }
}
