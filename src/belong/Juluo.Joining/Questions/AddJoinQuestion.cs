namespace Juluo.Joining;

/// <summary>POST /join/questions — adds a question, in both languages.</summary>
[Post("/join/questions", "people.manage", Form = typeof(ListJoinQuestions), Then = "/join/questions", Say = "joining.questions.added")]
internal sealed class AddJoinQuestion(JoinStore store) : Slice<AddJoinQuestion.Input, Created<JoinQuestionId>>
{
    public sealed record Input(string Zh = "", string En = "", bool Must = false);

    public override async Task<Outcome<Created<JoinQuestionId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        // In one language only it is asked so in both.
        var (zh, en) = (input.Zh.Trim().Length > 0 ? input.Zh : input.En, input.En.Trim().Length > 0 ? input.En : input.Zh);
        if (
            FormText
                .CheckGiven(nameof(input.Zh), zh, JoinQuestion.Most)
                .Concat(FormText.CheckGiven(nameof(input.En), en, JoinQuestion.Most))
                .Take(1)
                .ToList() is
            { Count: > 0 } errors
        )
            return errors;
        if ((await store.Questions(stop)).Count >= JoinQuestion.MostOfThem)
            return new JoinErrors.TooManyQuestions(JoinQuestion.MostOfThem);
        return new Created<JoinQuestionId>(await store.AddQuestion(new(zh, en), input.Must, stop));
    }
}
