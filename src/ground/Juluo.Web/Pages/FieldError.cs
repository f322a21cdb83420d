namespace Juluo.Web.Pages;

/// <summary>Error messages of fields that name the field by its label; programs get the same errors without a label.</summary>
internal static class FieldError
{
    /// <param name="label">The label of the field, or null if unknown.</param>
    public static string Beside(Words words, Error error, FieldLabel? label) =>
        error is Foundation.Missing or NameMissing && label is not null
            ? words.Say(label.Missing, new { label = words[label.Key] })
            : words.Say(error);

    /// <summary>Returns the message for display away from its field, where “choose from the list” would be unclear.</summary>
    public static string OnTop(Words words, Error error, FieldLabel? label) =>
        error is Unreadable or NotANumber or NotAWholeNumber or NumberWithComma or NotWithin or TooSmall or NotOffered or TooLong
        && label is not null
            ? words.Say("form.refused.at", new { label = words[label.Key], why = words.Say(error) })
        : label is null && error is Foundation.Missing or NameMissing ? Alone(words, error)
        : Beside(words, error, label);

    /// <summary>Returns the message for pages that do not know the label, such as when the form is gone; it uses the field's name in the API.</summary>
    public static string Alone(Words words, Error error) =>
        error is Foundation.Missing or NameMissing && error.Field?.Split('.')[0] is { Length: > 0 } field
            ? words.Say("form.refused.at", new { label = field, why = words.Say(error) })
            : words.Say(error);
}
