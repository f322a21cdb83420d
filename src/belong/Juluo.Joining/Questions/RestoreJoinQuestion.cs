namespace Juluo.Joining;

/// <summary>POST /join/questions/{id}/return — restores a removed question.</summary>
[Post("/join/questions/{id}/return", "people.manage", Then = "/join/questions")]
internal sealed class RestoreJoinQuestion(JoinStore store) : Slice<RestoreJoinQuestion.Input, Done>
{
    public sealed record Input(JoinQuestionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await store.EndQuestion(input.Id, false, stop) ? Done.It : new NotFound();
}
