namespace Juluo.Joining;

/// <summary>POST /join — asks to join. A mail goes to the address; opening its link proves the address, and then operators see the request.</summary>
[Post("/join", Requires.Nothing, Form = typeof(ShowJoin), Then = "/join/sent", PerMinute = 5)]
internal sealed class RequestToJoin(JoinStore store, JoinMail mail, Mailer mailer, IHttpContextAccessor http)
    : Slice<RequestToJoin.Input, Done>
{
    /// <param name="Answers">The answers in the order of the questions; empty strings for none.</param>
    public sealed record Input(
        [Required] string Name = "",
        string Email = "",
        IReadOnlyList<string>? Answers = null,
        [Required] bool Adult = false
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!await store.Open(stop))
            return new JoinErrors.Closed();
        if (!mailer.Offered)
            return new MailErrors.NotSetUp();
        var questions = await store.Questions(stop);
        var answers = Answers(questions, await Given(input, stop));
        if (Check(input, questions, answers) is { Count: > 0 } errors)
            return errors;
        var token = SecretToken.New();
        var asked = await store.Ask(
            null,
            input.Email,
            input.Name,
            caller.Language,
            [.. questions.Zip(answers, (q, a) => new JoinAnswer(q.Text.In(caller.Language), a)).Where(a => a.Answer.Length > 0)],
            token,
            stop
        );
        if (asked.Failed)
            return asked.As<Done>();
        await mail.Prove(asked.Value, input.Email.Trim(), input.Name.Trim(), caller.Language, token, stop);
        return Done.It;
    }

    internal static List<Error> Check(Input input, IReadOnlyList<JoinQuestion> questions, IReadOnlyList<string> answers) =>
        [
            .. FormText.CheckGiven(nameof(input.Name), input.Name, Person.MostName),
            .. EmailAddress.IsOne(input.Email.Trim()) ? [] : (Error[])[new AccountErrors.NoAddress()],
            .. questions
                .Zip(answers)
                .Where(p => p.First.Must && p.Second.Length == 0)
                .Select(p => new JoinErrors.AnswerMissing(
                    p.First.Text.Zh == p.First.Text.En ? p.First.Text.En : $"{p.First.Text.Zh} / {p.First.Text.En}"
                )),
            .. answers.Any(a => a.Length > JoinRequest.MostAnswer) ? (Error[])[new TooLong("answers", JoinRequest.MostAnswer)] : [],
            .. input.Adult ? [] : (Error[])[new Missing(nameof(input.Adult))],
        ];

    // Model binding drops empty fields of a list, which would shift answers to the wrong question.
    private async Task<IReadOnlyList<string>> Given(Input input, CancellationToken stop) =>
        http.HttpContext is { Request.HasFormContentType: true } context
            ? [.. (await context.Request.ReadFormAsync(stop))["answers"].Select(a => PlainText.Of(a ?? ""))]
            : input.Answers ?? [];

    private static List<string> Answers(IReadOnlyList<JoinQuestion> questions, IReadOnlyList<string> given) =>
        [.. questions.Select((_, i) => i < given.Count ? given[i].Trim() : "")];
}
