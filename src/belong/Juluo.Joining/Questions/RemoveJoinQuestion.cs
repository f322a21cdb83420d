namespace Juluo.Joining;

/// <summary>POST /join/questions/{id}/removal — removes a question. It can be restored.</summary>
[Post(
    "/join/questions/{id}/removal",
    "people.manage",
    Then = "/join/questions",
    Say = "joining.questions.removed",
    Undo = "/join/questions/{id}/return"
)]
internal sealed class RemoveJoinQuestion(JoinStore store) : Slice<RemoveJoinQuestion.Input, Done>
{
    public sealed record Input(JoinQuestionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await store.EndQuestion(input.Id, true, stop) ? Done.It : new NotFound();
}
