namespace Juluo.CalendarViews;

/// <summary>POST /calendar/links/{id}/revocation — revokes a calendar link: its address shows nothing from now on.</summary>
[Post(
    "/calendar/links/{id}/revocation",
    SpacesModule.Book,
    SessionOnly = true,
    Then = "/calendar/links",
    Say = "calendar-views.link.revoked"
)]
internal sealed class RevokeCalendarLink(UnitOfWork work, Clock clock) : Slice<RevokeCalendarLink.Input, Done>
{
    public sealed record Input(CalendarLinkId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new CalendarLinkStore(work, clock).Revoke(input.Id, caller.Self, stop) ? Done.It : new NotFound();
}
