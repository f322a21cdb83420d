namespace Juluo.Collaborations;

/// <summary>POST /collaborations/{id}/naming — changes whether visitors see the caller's name in a public collaboration.</summary>
[Post("/collaborations/{id}/naming", CollaborationRights.TakePart, Form = typeof(ShowCollaboration), Say = "collaborations.person.changed")]
internal sealed class ChangeMyNaming(UnitOfWork work, Clock clock) : Slice<ChangeMyNaming.Input, Done>
{
    public sealed record Input(CollaborationId Id, bool Named);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new CollaborationPersonStore(work, clock).Name(input.Id, caller.Self, input.Named, stop) ? Done.It : new NotFound();
}
