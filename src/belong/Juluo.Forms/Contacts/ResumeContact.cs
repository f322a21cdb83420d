namespace Juluo.Forms;

/// <summary>An email address, or a phone number if there is an SMS gateway, to which codes are sent. Normalized, so that it matches however it is typed.</summary>
internal sealed record ResumeContact(string Text, PhoneNumber? Phone)
{
    /// <returns>The contact, or null if it is neither, or a number without an SMS gateway.</returns>
    public static ResumeContact? Read(string? typed, Texter texter) =>
        FormText.Some(typed) is not { } text ? null
        : EmailAddress.IsOne(text.ToLowerInvariant()) ? new(text.ToLowerInvariant(), null)
        : texter.Offered && texter.Number(text) is { } number ? new(number.E164, number)
        : null;

    /// <summary>Returns the contact from answers to shown questions to which codes can be sent: an email address, else a phone number, else null.</summary>
    public static string? Answered(FormDefinition form, AnswerSet answers, Texter texter)
    {
        var persons = answers.Select(a => a.Value).OfType<SaidPerson>().ToList();
        return persons
            .Select(p => p.Email)
            .Concat(Texts(q => q.Kind == FormQuestionKind.Email || q.Prefill == "email" || q.Name == "email"))
            .Concat(persons.Select(p => p.Phone))
            .Concat(Texts(q => q.Kind == FormQuestionKind.Phone || q.Name == "phone"))
            .Select(said => Read(said, texter)?.Text)
            .FirstOrDefault(said => said is not null);

        IEnumerable<string?> Texts(Func<FormQuestion, bool> which) =>
            form.Questions.Where(which).Select(q => (answers[q.Name] as SaidText)?.Text);
    }
}
