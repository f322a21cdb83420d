namespace Juluo.Privacy.Tests;

public sealed class AuditTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task What_was_done_is_found_by_person_action_and_day_and_taken_along()
    {
        using var chief = await site.Chief();
        await chief.Post("/invitations", "/invitations", ("email", "logged@example.org"), ("language", "en"));
        await chief.Post("/join/questions", "/join/door", ("open", "true"));
        (await chief.Text("/settings/audit")).ShouldContain("logged@example.org");
        (await chief.Text("/settings/audit?what=joining.door-opened")).ShouldNotContain("logged@example.org");
        (await chief.Text("/settings/audit?q=怡君&what=joining.invitation")).ShouldContain("logged@example.org");
        (await chief.Text("/settings/audit?q=LOGGED")).ShouldContain("logged@example.org");
        (await chief.Text("/settings/audit?day=2001-01-01")).ShouldNotContain("logged@example.org");
        (await (await chief.Get("/settings/audit/export?what=joining.invitation")).Content.ReadAsStringAsync()).ShouldContain(
            "logged@example.org"
        );
    }
}
