namespace Juluo.Joining;

/// <summary>GET /invitations/sheets/{id} — shows the result of inviting a list of addresses: a dry run.</summary>
[Get("/invitations/sheets/{id}", "people.manage", Page = typeof(InvitationPreviewPage))]
internal sealed class PreviewInvitations(ImportPreviewStore sheets, InvitationStore invitations, Clock clock)
    : Slice<PreviewInvitations.Input, InvitationPreview>
{
    public sealed record Input(ImportPreviewId Id);

    public override async Task<Outcome<InvitationPreview>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await sheets.Find<InvitationTable.Options>(input.Id, InvitationTable.Kind, stop) is not { } sheet)
            return new NotFound();
        var read = InvitationTable.Read(sheet.Text, sheet.Options, clock.Now + Invitation.Lifetime, clock.Today(caller.Community.Zone));
        var (good, wrong) = (read.Good, read.Wrong);
        if (good.Count > InvitationTable.MostRows)
            wrong.Add(new(good[InvitationTable.MostRows].Row, new ImportPreviewErrors.TooManyRows(InvitationTable.MostRows)));
        var known = await invitations.Known([.. good.Select(g => g.Invitation.Email!)], stop);
        return new InvitationPreview(
            input.Id,
            [.. good.Select(g => g.Invitation).Where(i => !known.Contains(i.Email!))],
            good.Count(g => known.Contains(g.Invitation.Email!)),
            wrong,
            new(sheet.Text, sheet.Options.Language, sheet.Options.Role, sheet.Options.TrialUntil, sheet.Options.Message),
            read.PassedOver,
            read.Replaced,
            read.Repeated
        );
    }
}

/// <param name="Fresh">The people who would be invited.</param>
/// <param name="Known">The number of people who are already members or invited, and are skipped.</param>
/// <param name="Wrong">The errors; if there are any, no one is invited.</param>
/// <param name="PassedOver">The unknown columns, which aren't imported.</param>
/// <param name="Replaced">The languages that Juluo doesn't have.</param>
/// <param name="Repeated">The rows that duplicate an earlier one and are ignored.</param>
/// <param name="Typed">The uploaded text, to be corrected and uploaded again.</param>
public sealed record InvitationPreview(
    ImportPreviewId Id,
    IReadOnlyList<NewInvitation> Fresh,
    int Known,
    IReadOnlyList<ImportProblem> Wrong,
    InvitationPreview.Brought Typed,
    IReadOnlyList<string> PassedOver,
    IReadOnlyList<ReplacedLanguage> Replaced,
    IReadOnlyList<RepeatedRow> Repeated
)
{
    public sealed record Brought(string Text, string Language, Role Role, LocalDate? TrialUntil, string? Message);
}
