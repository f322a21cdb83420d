namespace Juluo.Web.Pages;

/// <summary>What is wrong with a field, in a sentence that names the field: programs get the same errors without a label.</summary>
internal static class FieldError
{
    /// <param name="label">The label of the field; null: unknown.</param>
    public static string Beside(Words words, Error error, FieldLabel? label) =>
        error is Foundation.Missing or NameMissing && label is not null
            ? words.Say(label.Missing, new { label = words[label.Key] })
            : words.Say(error);

    /// <summary>The same far from its field, where “choose from the list” says nothing.</summary>
    public static string OnTop(Words words, Error error, FieldLabel? label) =>
        error is Unreadable or NotANumber or NotAWholeNumber or NumberWithComma or NotWithin or TooSmall or NotOffered or TooLong
        && label is not null
            ? words.Say("form.refused.at", new { label = words[label.Key], why = words.Say(error) })
        : label is null && error is Foundation.Missing or NameMissing ? Alone(words, error)
        : Beside(words, error, label);

    /// <summary>Where the page does not say what the field is called, as when its form is gone: the name by which programs know it.</summary>
    public static string Alone(Words words, Error error) =>
        error is Foundation.Missing or NameMissing && error.Field?.Split('.')[0] is { Length: > 0 } field
            ? words.Say("form.refused.at", new { label = field, why = words.Say(error) })
            : words.Say(error);
}
