namespace Juluo.Joining;

/// <summary>POST /join/questions/{id}/removal — removes a question. It can be restored.</summary>
[Post("/join/questions/{id}/removal", "people.manage", Then = "/join/questions", Say = "joining.questions.removed")]
internal class RemoveJoinQuestion(JoinStore store) : Reversible<RemoveJoinQuestion.Input>
{
    public sealed record Input(JoinQuestionId Id);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop) =>
        await store.EndQuestion(input.Id, done, stop) ? Done.It : new NotFound();
}

/// <summary>POST /join/questions/{id}/return — restores a removed question.</summary>
[Undo("/join/questions/{id}/return")]
internal sealed class RestoreJoinQuestion(JoinStore store) : RemoveJoinQuestion(store);
