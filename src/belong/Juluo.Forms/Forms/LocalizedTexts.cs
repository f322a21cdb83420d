namespace Juluo.Forms;

/// <summary>Texts of forms and texts of the program: a form may have other languages than the two that the program has.</summary>
public static class LocalizedTexts
{
    /// <summary>A text of the program as one of a form.</summary>
    public static FormTexts InForm(this LocalizedText text) =>
        new([new(Languages.Chinese, text.Said.Zh ?? ""), new(Languages.English, text.Said.En ?? "")]);

    /// <summary>In the program's two languages, for what is read outside the form: lists and mails.</summary>
    public static LocalizedText Localized(this FormTexts texts) => new(texts.In(Languages.Chinese), texts.In(Languages.English));

    /// <summary>A text with what was typed in the program's two languages; others stay.</summary>
    internal static FormTexts? Said(this FormDefinition form, FormTexts? before, LocalizedText? typed)
    {
        var texts = before ?? new([]);
        var (zh, en) = typed?.Said ?? default;
        texts = texts.With(Languages.Chinese, zh, form.Languages).With(Languages.English, en, form.Languages);
        return texts.IsEmpty ? null : texts;
    }
}
