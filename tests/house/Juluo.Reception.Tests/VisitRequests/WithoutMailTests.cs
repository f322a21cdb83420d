using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Reception.Tests;

/// <summary>Without a mail server, a stranger and the front desk read their answers on pages, and neither is promised a mail.</summary>
public sealed class WithoutMailTests(MaillessHouse house) : IClassFixture<MaillessHouse>
{
    [Theory] // seen to fail with the sentences of a community that has mail
    [InlineData(Languages.English, "cannot send email yet", "mail is on its way", "page shows it", "/confirmation")]
    [InlineData(Languages.Chinese, "還不能寄電子郵件", "通知信", "訪客的頁面會顯示", "/time")]
    public async Task A_visit_is_asked_for_and_answered_on_pages_alone(
        string language,
        string before,
        string promise,
        string after,
        string yes
    )
    {
        await Welcome();
        house.Asking = null;
        var mina = await new ScriptlessBrowser(house, language).Open("/visit");
        // Late in the day, one time or none remains.
        var (day, times) = ("", new List<string>());
        for (var ahead = 1; times.Count < 2; ahead++)
        {
            day = $"{TimeProvider.System.GetUtcNow().AddDays(ahead):yyyy-MM-dd}";
            await mina.Open($"/visit?on={day}");
            times = [.. mina.Page.QuerySelectorAll("main input[name='time']").Select(i => i.GetAttribute("value")!).TakeLast(2)];
        }

        foreach (var time in times)
        {
            await mina.Open($"/visit?on={day}");
            mina.Text.ShouldContain(before);
            await mina.Fill(null, ("time", time), ("name", $"Mina {time}"), ("email", $"mina-{language}@example.org"));
            mina.At.ShouldStartWith("/visit/");
            mina.Text.ShouldContain(before);
        }

        // At the desk one request is confirmed as requested or for another day, one declined.
        house.Asking = new(Guid.CreateVersion7());
        house.Allowed.Add(SpacesModule.Reception);
        var desk = await new ScriptlessBrowser(house, language).Open("/visitors");
        var later = $"{TimeProvider.System.GetUtcNow().AddDays(3):yyyy-MM-dd}";
        foreach (var action in (string[])[yes, "/refusal"])
        {
            await desk.Press(action, action == "/time" ? [("on", later), ("time", "12:00")] : []);
            desk.Status.ShouldBe(200);
            desk.Text.ShouldContain(after);
            desk.Text.ShouldNotContain(promise);
        }
    }

    private async Task Welcome()
    {
        var site = Guid.CreateVersion7();
        await house.In(s =>
            s.GetRequiredService<Juluo.Web.Sites>()
                .Keep(new(new(site), $"s-{site:N}", new("本館", "Main house"), "Asia/Taipei", null), default)
        );
        await house.Database.Do(
            "insert into spaces.site_details (community_id, site_id, for_visitors) values ($1, $2, true)",
            house.Here.Id.Value,
            site
        );
        await house.Database.Do(
            "insert into spaces.opening (community_id, site_id, weekday, opens, closes) select $1, $2, d, 0, 1440 from generate_series(1, 7) d",
            house.Here.Id.Value,
            site
        );
    }
}
