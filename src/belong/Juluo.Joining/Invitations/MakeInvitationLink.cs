namespace Juluo.Joining;

/// <summary>POST /invitations/links — creates a link with which a given number of people can join until a day. The link is shown once, because only its hash is stored.</summary>
[Post("/invitations/links", "people.manage", Form = typeof(ListInvitations))]
internal sealed class MakeInvitationLink(InvitationStore store, InvitationMail mail, RoleGiving giving, Audit audit, Clock clock)
    : Slice<MakeInvitationLink.Input, MakeInvitationLink.Output>
{
    public sealed record Input([Required] int? Most, [Required] LocalDate? Until, Role Role = Role.Member, LocalDate? TrialUntil = null);

    public sealed record Output(InvitationId Id, string Link) : ICreated<InvitationId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        if (input.Most is not { } most)
            return new Missing(nameof(input.Most));
        if (input.Until is not { } until || until < today || until > today.PlusYears(1))
            return new InvitationErrors.UntilWhen(nameof(input.Until));
        if (giving.Refuses(caller, input.Role) is { } refused)
            return refused;
        var made = await store.Make(
            new(null, input.Role, until.PlusDays(1).AtStartOfDayInZone(caller.Community.Zone).ToInstant())
            {
                Most = most,
                TrialUntil = input.TrialUntil,
                Language = caller.Language,
            },
            caller.Self,
            stop
        );
        if (made.Failed)
            return made.As<Output>();
        await audit.Did(caller.Self, "joining.invitation-link", input.Role.ToString(), new { most, until }, stop);
        return new Output(made.Value.Id, mail.Link(made.Value.Token));
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            "/invitations",
            "joining.invitations.link-made",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["link"] = output.Link }
        );
}
