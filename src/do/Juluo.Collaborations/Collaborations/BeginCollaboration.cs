namespace Juluo.Collaborations;

/// <summary>POST /collaborations — begins a collaboration with an agency. The caller becomes its first member.</summary>
[Post(
    "/collaborations",
    CollaborationRights.Begin,
    Form = typeof(NewCollaboration),
    Then = "/collaborations/{Id}/settings",
    Say = "collaborations.collaboration.begun"
)]
internal sealed class BeginCollaboration(UnitOfWork work, Clock clock, OrganisationsFacade organisations)
    : Slice<BeginCollaboration.Input, Created<CollaborationId>>
{
    /// <param name="Agency">An organisation that is an agency.</param>
    /// <param name="Side">The caller's side.</param>
    public sealed record Input([Required] OrganisationId? Agency = null, CollaborationSide Side = CollaborationSide.Community)
        : CollaborationForm;

    public override async Task<Outcome<Created<CollaborationId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var wrong = new List<Error>();
        if (input.Agency is not { } agency)
            wrong.Add(new Missing("agency"));
        else if (!(await organisations.Agencies(stop)).Exists(a => a.Id == agency))
            wrong.Add(new NotOffered("agency"));
        if (wrong.Count > 0)
            return wrong;
        var id = await new CollaborationStore(work, clock).Begin(input, input.Agency!.Value, caller.Self, stop);
        var added = await new CollaborationPersonStore(work, clock).Add(id, input.Side, caller.Self, null, new(Signs: true), stop);
        return added.Failed ? added.As<Created<CollaborationId>>() : new Created<CollaborationId>(id);
    }
}
