namespace Juluo.Forms;

/// <summary>Where a code is sent to: an e-mail address, or a phone number where there is an SMS gateway. Written in one way, so that it is found however it is typed.</summary>
internal sealed record ResumeContact(string Text, PhoneNumber? Phone)
{
    /// <returns>Null: it is neither, or a number where no messages are sent.</returns>
    public static ResumeContact? Read(string? typed, Texter texter) =>
        FormText.Some(typed) is not { } text ? null
        : EmailAddress.IsOne(text.ToLowerInvariant()) ? new(text.ToLowerInvariant(), null)
        : texter.Offered && texter.Number(text) is { } number ? new(number.E164, number)
        : null;

    /// <summary>What was answered to the questions that are shown and codes can be sent to: an e-mail address, else a number; null: neither.</summary>
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
