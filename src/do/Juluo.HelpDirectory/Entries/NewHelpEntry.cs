namespace Juluo.HelpDirectory;

/// <summary>GET /help/new — shows the form that adds an entry.</summary>
[Get("/help/new", HelpRights.Manage, Page = typeof(NewHelpEntryPage))]
public sealed class NewHelpEntry(UnitOfWork work, Clock clock, ServicesFacade services) : Slice<Nothing, HelpChoices>
{
    public override async Task<Outcome<HelpChoices>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await HelpChoices.Of(new HelpEntryStore(work, clock), services, stop);
}
