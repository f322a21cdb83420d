using Juluo.Web.Pages;

namespace Juluo.Delivery;

/// <summary>GET /notifications — lists the caller's notifications, the latest first, a page at a time.</summary>
[Get("/notifications", Requires.SignIn, Page = typeof(NotificationsPage))]
public sealed class ListNotifications(Inbox inbox, Cursors cursors, Words words)
    : Slice<ListNotifications.Input, Page<ListNotifications.Line>>
{
    private const int PageSize = 30;
    private const string Scope = "notifications";

    public sealed record Input(string? After, bool Unread = false);

    /// <param name="Sentence">The sentence in the reader's language.</param>
    public sealed record Line(Guid Id, string Kind, string Sentence, string? Quote, string Path, Instant MadeAt, Instant? ReadAt);

    public override async Task<Outcome<Page<Line>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!cursors.TryOpen<Guid?>(Scope, input.After, out var before))
            return new CursorUnknown();
        var entries = await inbox.List(caller.Self, input.Unread, before, PageSize + 1, stop);
        return cursors.Page(
            Scope,
            entries,
            PageSize,
            e => e.Id,
            e => new Line(e.Id, e.Kind, words.Retell(e.Sentence, e.Arguments), e.Quote, e.Path, e.MadeAt, e.ReadAt)
        );
    }
}
