using System.Net;
using System.Net.Http.Json;

namespace Juluo.Identity.Tests;

/// <summary>Without a mail server, no page asks for an address to send a link to.</summary>
public sealed class WithoutMailTests(MaillessHouse house) : IClassFixture<MaillessHouse>
{
    [Theory] // seen to fail with NeedsMail showing its content in any case
    [InlineData("/sign-up")]
    [InlineData("/sign-in/link")]
    [InlineData("/sign-in/reset")]
    [InlineData("/sign-in/sent")]
    public async Task A_page_that_would_send_a_link_says_that_none_can_come(string page)
    {
        foreach (
            var (language, sentence) in ((string, string)[])
                [(Languages.English, "cannot send email yet"), (Languages.Chinese, "還不能寄電子郵件")]
        )
        {
            var visit = await new ScriptlessBrowser(house, language).Open(page);
            visit.Status.ShouldBe(200);
            visit.Text.ShouldContain(sentence);
            visit.Text.ShouldNotContain("on its way");
            visit.Page.QuerySelector("main input[name='email']").ShouldBeNull();
            visit.Page.QuerySelector("main a[href='/sign-in']").ShouldNotBeNull("the way that remains");
        }
    }

    [Theory] // seen to fail without the look in RequestAccountLink: 200, and a mail that waits
    [InlineData("/sign-up")]
    [InlineData("/sign-in/link")]
    [InlineData("/sign-in/reset")]
    public async Task A_program_hears_so_too_whatever_the_address(string path)
    {
        using var client = house.Client();
        client.DefaultRequestHeaders.Accept.Clear();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        foreach (var email in (string[])["someone@example.org", "no address"])
        {
            using var answer = await client.PostAsJsonAsync(path, new { email });
            answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("urn:juluo:mail.not-set-up");
        }

        (await house.Database.Ask<long>("select count(*) from delivery.outbox where payload::text like '%Address%'")).ShouldBe(0);
    }
}
