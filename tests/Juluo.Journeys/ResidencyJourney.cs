using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>A residency on a phone: it is opened, its questions are written with the builder, a person applies with a file and comes back to it, it is reviewed and offered, they sign, and the plan and the deposit exist.</summary>
[Collection(LaneStories.Name)]
public sealed class ResidencyJourney(Lane lane)
{
    [Journey("P6")]
    public async Task Somebody_applies_from_a_phone_is_offered_a_place_signs_and_leaves_a_deposit()
    {
        var member = lane.Sample.People.Where(p => p is { Role: SampleRole.Member, LeftOn: null }).Skip(7).First();
        await Prepare();
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), Look.Phone);
        await desk.Go("/residencies/new");
        // Nothing written: the errors link to their fields.
        await desk.Click("form[action='/residencies'] button");
        (await desk.Count(".errors li")).ShouldBe(2);
        await desk.Fill("[name='name.zh']", "河岸工作室");
        await Choose(desk, "[name=plan]", "工作室方案");
        await desk.Fill("[name=places]", "2");
        await desk.Fill("[name=deposit]", "6,000");
        await desk.Fill("[name=agreement]", "# 進駐契約\n\n- 22:00 以後請安靜。\n- 鑰匙不轉借。\n\n押金在離開後 **七天內** 退還。");
        await desk.Click("form[action='/residencies'] button");
        // The questions are a form: it begins with the most common questions, and is empty before it is published.
        var residency = desk.Path.Replace("/settings", "", StringComparison.Ordinal);
        await desk.Click($"form[action='{residency}/form'] button");
        await desk.Click("#add a[href*='kind=choice']");
        await desk.Fill("#add [name='label.zh']", "需要哪一種位子？");
        await desk.Fill("#add [name='choices.zh']", "固定座位\n共用桌");
        await desk.Click("#add form > button[type=submit]");
        await desk.Picture("residency-1-builder");
        await desk.Go($"{residency}/settings");
        (await desk.Text("main")).ShouldContain("表單還是草稿");
        await desk.Click("a[href$='/draft']");
        await desk.Click("form[action$='/publication'] button");
        // The question has no English text, so publishing needs a confirmation.
        (await desk.Text(".errors")).ShouldContain("需要哪一種位子？");
        await desk.Click(".errors form[action$='/publication'] button");
        await desk.Go($"{residency}/settings");
        (await desk.Text("main")).ShouldContain("需要哪一種位子？");
        await desk.Picture("residency-1-questions");

        string application;
        await using (var phone = await lane.SignedIn(member, Look.Phone with { JavaScript = false }))
        {
            await phone.Go("/residencies");
            await phone.Click($"a[href='{residency}']");
            await phone.Picture("residency-2-page");
            await phone.Click($"form[action='{residency}/applications'] button");
            await Next(phone);
            (await phone.Count(".errors li")).ShouldBe(1);
            await Next(phone, ("a-plan", "修繕老木窗，也教鄰居怎麼修。"));
            await Next(phone, ("a-from", "2027/1/15"));
            await Next(phone, ("a-work", "javascript:alert(1)"));
            (await phone.Text(".errors")).ShouldContain("請填完整網址");
            await phone.Inspect("residency-3-refused");
            await Next(phone, ("a-work", "windows.example/work"));
            await phone.Click("button[value=files-files]");
            await phone.Upload(
                "input[type=file]",
                "plan.pdf",
                "application/pdf",
                "%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"u8.ToArray()
            );
            await phone.Click("form[enctype] button[type=submit]");
            (await phone.Text("main")).ShouldContain("plan.pdf");
            await phone.Click("main a.btn[href*='/pages/files']");
            // Left, and resumed from the list of the person's applications.
            await Next(phone);
            await phone.Go("/me/applications");
            (await phone.Text("main")).ShouldContain("還沒送出");
            await phone.Click("main a.row-link");
            application = phone.Path;
            (await phone.Text("main")).ShouldContain("修繕老木窗");
            await phone.Picture("residency-4-draft");
            await phone.Click($"form[action='{residency}/applications'] button");
            await phone.Click("main a.btn.primary");
            await phone.Check("label:has-text('共用桌')");
            await Next(phone);
            await phone.Picture("residency-4-review");
            await phone.Click("form[action$='/sending'] button.primary");
            phone.Path.ShouldBe(application);
            (await phone.Text("main")).ShouldContain("已送出");
            await phone.Picture("residency-4-sent");
            phone.Problems.ShouldBeEmpty();
        }

        await desk.Go("/applications");
        await desk.Picture("residency-5-list");
        var read = application.Replace("/me", "", StringComparison.Ordinal);
        await desk.Click($"a[href='{read}']");
        (await desk.Text("main")).ShouldContain("共用桌");
        (await desk.Attribute("dl.answers a[href='https://windows.example/work']", "rel")).ShouldBe("nofollow noopener noreferrer");
        (await desk.Value("[name=from]")).ShouldBe("2027-01-15", "the day that was asked for");
        var file = await desk.Attribute($"dl.answers a[href^='{read}/files/']", "href");
        (await desk.Source(file!)).Status.ShouldBe(200);
        await desk.Select("[name=mark]", "yes");
        await desk.Fill("[name=note]", "手藝好，也肯教。");
        await desk.Click($"form[action='{read}/marks'] button");
        await desk.Fill("[name=conditions]", "每週三晚上開放參觀。");
        await desk.Inspect("residency-6-review");
        await desk.Click($"form[action='{read}/offer'] button");
        (await desk.Text("main")).ShouldContain("已錄取，待簽約");
        await desk.Picture("residency-7-offered");

        await using (var phone = await lane.SignedIn(member, Look.Phone with { JavaScript = false }))
        {
            await phone.Go("/notifications");
            (await phone.Text("main")).ShouldContain("你錄取了「河岸工作室」");
            await phone.Go(application);
            (await phone.Text("main")).ShouldContain("每週三晚上開放參觀。");
            await phone.Picture("residency-8-offer");
            await phone.Click($"form[action='{application}/signature'] button");
            (await phone.Count(".errors li")).ShouldBe(2);
            await phone.Check("[name=agreed]");
            await phone.Fill("[name=name]", member.Name);
            await phone.Click($"form[action='{application}/signature'] button");
            (await phone.Text("main")).ShouldContain("已簽約");
            (await phone.Text("main")).ShouldContain("尚欠 NT$6,000");
            await phone.Inspect("residency-9-signed");
            await phone.Go("/me/plan");
            (await phone.Text("main")).ShouldContain("工作室方案");
            phone.Problems.ShouldBeEmpty();
        }

        await desk.Go("/deposits");
        await desk.Click($"main a:has-text('{member.Name}')");
        await desk.Select("[name=kind]", "received");
        await desk.Select("[name=how]", "bank");
        await desk.Fill("[name=reference]", "12345");
        await desk.Click("form[action$='/entries'] button");
        (await desk.Text("main")).ShouldContain("保管 NT$6,000，尚欠 NT$0");
        await desk.Picture("residency-10-deposit");

        await using (var phone = await lane.SignedIn(member, Look.Phone with { JavaScript = false }))
        {
            await phone.Go("/me/deposits");
            (await phone.Text("main")).ShouldContain("收到 NT$6,000");
            await phone.Picture("residency-11-my-deposit");
            phone.Problems.ShouldBeEmpty();
        }

        desk.Problems.ShouldBeEmpty();
    }

    private static async Task Next(Juluo.Testing.Tab tab, params (string Field, string Value)[] typed)
    {
        foreach (var (field, value) in typed)
            await tab.Fill($"[name={field}]", value);
        await tab.Click("button.primary[value=next]");
    }

    /// <summary>Elements whose text begins with these words.</summary>
    private static async Task Choose(Juluo.Testing.Tab visit, string field, string words)
    {
        var value = await visit.Attribute($"{field} option:has-text('{words}')", "value");
        await visit.Select(field, value!);
    }

    /// <summary>A house, and a plan for residents.</summary>
    private async Task Prepare()
    {
        await using var scope = lane.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(lane.Community, default);
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = Caller.Visitor(lane.Community, Languages.Chinese);
        var sites = scope.ServiceProvider.GetRequiredService<Juluo.Web.Sites>();
        var clock = scope.ServiceProvider.GetRequiredService<Clock>();
        if ((await sites.All(default)).TrueForAll(s => s.ClosedAt is not null))
            await sites.Keep(new(Id.New<SiteId>(clock), "bank", new("河岸館", "River bank"), "Asia/Taipei", null), default);
        var terms = new PlanTerms(0, new(480_000, "TWD"), new Dictionary<ResourceKind, int>(), null, [], 0, false, DoorHours.Always, 0);
        await new PlansFacade(work, clock).Add(new PlanDetails(new("工作室方案", "Studio")), terms, default);
        await work.Commit(default);
    }
}
