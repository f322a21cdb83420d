namespace Juluo.Joining;

/// <summary>POST /join/questions — adds a question, in one language or both.</summary>
[Post("/join/questions", "people.manage", Form = typeof(ListJoinQuestions), Say = "joining.questions.added")]
internal sealed class AddJoinQuestion(JoinStore store) : Slice<AddJoinQuestion.Input, Created<JoinQuestionId>>
{
    public sealed record Input([Required, Length(JoinQuestion.Most)] LocalizedText? Text = null, bool Must = false);

    public override async Task<Outcome<Created<JoinQuestionId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await store.Questions(stop)).Count >= JoinQuestion.MostOfThem)
            return new JoinErrors.TooManyQuestions(JoinQuestion.MostOfThem);
        return new Created<JoinQuestionId>(await store.AddQuestion(input.Text!, input.Must, stop));
    }
}
