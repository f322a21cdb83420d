using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Juluo.Documents;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace Juluo.CaseDeliveries.Tests;

/// <summary>Cases go to the authority in a batch, come back with its answer, and are not sent twice.</summary>
public sealed class DeliveryTests(CaseHouse house) : IClassFixture<CaseHouse>
{
    [Fact]
    public async Task A_batch_is_made_released_handed_over_and_answered_and_its_applicants_see_it()
    {
        var service = await house.Service(fourEyes: true);
        var mei = await house.Applied(service, "=林小美", "mei@example.org");
        await house.Applied(service, "Ah-Ming", "ming@example.org");
        await Reviewed(service);
        var (maker, second) = (await house.Worker("Ah-Hua"), await house.Worker("Wen"));
        var desk = new ScriptlessBrowser(house);

        await house.As(maker, () => desk.Open($"/services/{service}/delivery"));
        await house.As(maker, () => desk.Press("/delivery", ("authority", "")));
        desk.Status.ShouldBe(422);
        await house.As(maker, () => desk.Press("/delivery", ("authority", "City Hall")));
        desk.Status.ShouldBe(200);
        await house.As(maker, () => desk.Open("/cases/deliveries"));
        desk.Text.ShouldContain("2 cases ready to deliver");
        desk.Text.ShouldNotContain("林小美");
        await house.As(maker, () => desk.Press("/cases/deliveries"));
        desk.Text.ShouldContain("A second person must release this batch");
        var batch = desk.At;
        (await Get(maker, batch + "/bundle.zip")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await house.As(maker, () => Send(desk, batch + "/release", "/return"));
        desk.Status.ShouldBe(409);
        await house.As(second, () => desk.Open(batch));
        await house.As(second, () => desk.Press("/release"));
        desk.Status.ShouldBe(200);
        (await States(service)).ShouldBe(["with_authority", "with_authority"]);

        await mei.Open(mei.At);
        mei.Text.ShouldContain("added it to a delivery to the authority");

        var csv = await Text(second, batch + "/cases.csv");
        csv[0].ShouldBe('\uFEFF');
        var rows = csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows.Length.ShouldBe(3);
        rows[0].ShouldStartWith("case.number,case.sent,case.language,who.name,who.email,who.phone,born,address.postcode,address.city");
        csv.ShouldContain("'=林小美");
        csv.ShouldContain("1991-05-02");
        csv.Count(c => c == '\uFEFF').ShouldBe(1);

        using var json = JsonDocument.Parse(await Text(second, batch + "/cases.json"));
        json.RootElement.GetProperty("cases")[0]
            .GetProperty("answers")
            .GetProperty("who")
            .GetProperty("name")
            .GetString()
            .ShouldBe("=林小美");

        await Bundle(await (await Get(second, batch + "/bundle.zip")).Content.ReadAsByteArrayAsync());

        await house.As(second, () => desk.Open(batch));
        desk.Text.ShouldContain("SHA-256");
        await house.As(second, () => desk.Press("/hand-over"));
        var (first, other) = (await Number(service, 0), await Number(service, 1));
        await house.As(second, () => desk.Press("/acknowledgement", ("answers", $"{first},accepted\nZZZ-ZZZ,maybe")));
        desk.Status.ShouldBe(422);
        desk.Text.ShouldContain("Line 2");
        desk.Shown("answers").ShouldNotBeNull().ShouldContain("maybe");
        await house.As(
            second,
            () => desk.Press("/acknowledgement", ("answers", $"{first},accepted\n{other},rejected,no proof of address"))
        );
        desk.Status.ShouldBe(200);
        desk.Text.ShouldContain("no proof of address");
        (await States(service)).Order().ShouldBe(["in_review", "with_authority"]);

        var back = await house.Database.Ask<Guid>(
            "select id from casework.case_file where number = $1 and service_id = $2",
            other,
            service.Value
        );
        await house.As(maker, () => desk.Open(Casework.Case.PathOf(new CaseId(back))));
        desk.Text.ShouldContain("The authority rejected this case on");
        desk.Text.ShouldContain("no proof of address");

        // Rejected cases are sent again, and accepted ones are not.
        await house.As(maker, () => desk.Open("/cases/deliveries"));
        desk.Text.ShouldContain("1 case ready to deliver");
        await house.As(maker, () => desk.Press("/cases/deliveries"));
        desk.Status.ShouldBe(200);
        desk.At.ShouldNotBe(batch);
        (
            await house.Database.Ask<long>(
                "select count(*) from casedeliveries.delivery_line l join casework.case_file c on c.id = l.case_id where l.state <> 'rejected' and c.service_id = $1",
                service.Value
            )
        ).ShouldBe(2);
    }

    [Fact]
    public async Task Two_people_who_make_a_batch_at_the_same_moment_have_no_case_in_both()
    {
        var service = await house.Service(fourEyes: false);
        for (var i = 0; i < 4; i++)
            await house.Applied(service, $"Person {i}", $"p{i}@example.org");
        await Reviewed(service);
        var worker = await house.Worker("Ah-Hua");
        await Setting(service, worker);
        var cases = (
            await house.Database.Ask<Guid[]>("select array_agg(id) from casework.case_file where service_id = $1", service.Value)
        )!;
        house.Asking = worker;
        house.Allowed.UnionWith([CaseworkRights.TakePart, CaseworkRights.Manage]);
        // All have the page open before the first presses: a page opened later offers nothing any longer.
        var desks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => new ScriptlessBrowser(house).Open("/cases/deliveries")));
        var answers = await Task.WhenAll(
            desks.Select(async desk =>
            {
                await Press(desk, "/cases/deliveries", [("service", $"{service}"), .. cases.Select(c => ("cases", $"{c}"))], service);
                return desk.Status;
            })
        );
        answers.Count(a => a == 200).ShouldBe(1);
        answers.Where(a => a != 200).ShouldAllBe(a => a == 409 || a == 503);
        (
            await house.Database.Ask<long>(
                "select count(*) from casedeliveries.delivery_line l join casework.case_file c on c.id = l.case_id where c.service_id = $1",
                service.Value
            )
        ).ShouldBe(4);
    }

    [Fact]
    public async Task A_bundle_is_the_same_bytes_each_time_and_says_how_many_cases_it_holds_and_why_fewer()
    {
        var service = await house.Service(fourEyes: false);
        for (var i = 0; i < 3; i++)
            await house.Applied(service, $"Person {i}", $"same{i}@example.org");
        await Reviewed(service);
        var worker = await house.Worker("Ah-Hua");
        await Setting(service, worker);
        var desk = new ScriptlessBrowser(house);
        await house.As(worker, () => desk.Open("/cases/deliveries"));
        await house.As(worker, () => Press(desk, "/cases/deliveries", [], service));
        var batch = desk.At;
        desk.Text.ShouldContain("The files contain 3 cases.");
        async Task<byte[]> Download() => await (await Get(worker, batch + "/bundle.zip")).Content.ReadAsByteArrayAsync();
        var first = await Download();
        var again = await Download();
        again.ShouldBe(first);

        await house.Database.Do(
            "delete from forms.submission where id = (select submission_id from casework.case_file where service_id = $1 order by number limit 1)",
            service.Value
        );
        await house.As(worker, () => desk.Open(batch));
        desk.Text.ShouldContain("The files contain 2 of the 3 cases in this batch. 1 case has been deleted since");
        desk.Text.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(first)));
        using var zip = new ZipArchive(new MemoryStream(await Download()));
        using var manifest = JsonDocument.Parse(Bytes(zip.GetEntry("manifest.json")!));
        var said = manifest.RootElement;
        (said.GetProperty("cases").GetInt32(), said.GetProperty("chosen").GetInt32(), said.GetProperty("deleted").GetInt32()).ShouldBe(
            (2, 3, 1)
        );
        using var json = JsonDocument.Parse(Bytes(zip.GetEntry("cases.json")!));
        (json.RootElement.GetProperty("cases").GetArrayLength(), json.RootElement.GetProperty("deleted").GetInt32()).ShouldBe((2, 1));
    }

    [Fact]
    public async Task An_authoritys_own_form_is_filled_in_and_a_harmful_one_is_refused_with_a_sentence()
    {
        var service = await house.Service(fourEyes: false);
        await house.Applied(service, "林小美", "mei@example.org");
        await Reviewed(service);
        var worker = await house.Worker("Ah-Hua");
        await Setting(service, worker);
        var desk = new ScriptlessBrowser(house);
        await house.As(worker, () => desk.Open($"/services/{service}/delivery"));
        await house.As(worker, () => Upload(desk, "MZ is no form"u8.ToArray()));
        desk.Status.ShouldBe(422);
        desk.Text.ShouldContain("This is not a PDF file");
        await house.As(worker, () => desk.Open($"/services/{service}/delivery"));
        var form = new PdfSheet("City Hall", "Form 7", "en")
            .Field("who-name", "Name", "")
            .Field("Day", "Born", "")
            .Box("Agreed", "Agreed", false);
        await house.As(worker, () => Upload(desk, form.Write()));
        desk.Status.ShouldBe(200);
        desk.Shown("fieldMap").ShouldNotBeNull().ShouldContain("who-name = who.name");
        await house.As(
            worker,
            () => desk.Press("/delivery", ("fieldMap", "who-name = who.name\nDay = born as roc\nAgreed = consent\nElse = born"))
        );
        desk.Status.ShouldBe(422);
        desk.Text.ShouldContain("Line 4");
        await house.As(worker, () => desk.Press("/delivery", ("fieldMap", "who-name = who.name\nDay = born as roc\nAgreed = consent")));
        desk.Status.ShouldBe(200);

        await house.As(worker, () => desk.Open("/cases/deliveries"));
        await house.As(worker, () => Press(desk, "/cases/deliveries", [], service));
        var link = desk.Page.QuerySelector("main td a[href*='/forms/']")!.GetAttribute("href")!;
        var filled = await (await Get(worker, link)).Content.ReadAsByteArrayAsync();
        PdfForm.Read(filled, out _)!.Fields.Select(f => f.Value).ShouldBe(["林小美", "80年5月2日", "Yes"]);
    }

    private async Task Bundle(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var files = zip.Entries.ToDictionary(e => e.FullName, Bytes, StringComparer.Ordinal);
        files.Keys.Count(n => n.StartsWith("forms/", StringComparison.Ordinal)).ShouldBe(2);
        using var manifest = JsonDocument.Parse(files["manifest.json"]);
        foreach (var sum in manifest.RootElement.GetProperty("sha256").EnumerateObject())
            Convert.ToHexStringLower(SHA256.HashData(files[sum.Name])).ShouldBe(sum.Value.GetString(), sum.Name);
        manifest.RootElement.GetProperty("sha256").EnumerateObject().Count().ShouldBe(files.Count - 2);
        using (var pdf = PdfDocument.Open(files.First(f => f.Key.StartsWith("forms/", StringComparison.Ordinal)).Value))
            pdf.TryGetForm(out _).ShouldBeTrue();

        // Verified like an authority would, with a program that is not ours.
        var folder = Directory.CreateTempSubdirectory("bundle-").FullName;
        try
        {
            foreach (var name in (string[])["manifest.json", "manifest.sig"])
                await File.WriteAllBytesAsync(Path.Combine(folder, name), files[name]);
            house.Asking = null;
            await File.WriteAllTextAsync(Path.Combine(folder, "key.pem"), await house.Client().GetStringAsync("/cases/deliveries/key.pem"));
            (await Verifies(folder)).ShouldBe(0);
            await File.AppendAllTextAsync(Path.Combine(folder, "manifest.json"), " ");
            (await Verifies(folder)).ShouldNotBe(0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> Verifies(string folder)
    {
        using var openssl = Process.Start(
            new ProcessStartInfo("openssl", "dgst -sha256 -verify key.pem -signature manifest.sig manifest.json")
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        await openssl.WaitForExitAsync();
        return openssl.ExitCode;
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    private async Task<HttpResponseMessage> Get(PersonId who, string path)
    {
        house.Asking = who;
        house.Allowed.UnionWith([CaseworkRights.TakePart, CaseworkRights.Manage]);
        var client = house.Client();
        client.DefaultRequestHeaders.Accept.Clear();
        return await client.GetAsync(path);
    }

    private async Task<string> Text(PersonId who, string path)
    {
        var answer = await Get(who, path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
    }

    private async Task<string[]> States(ServiceId service) =>
        (
            await house.Database.Ask<string[]>(
                "select array_agg(state order by sent_at, id) from casework.case_file where service_id = $1",
                service.Value
            )
        )!;

    private async Task<string> Number(ServiceId service, int at) =>
        (
            await house.Database.Ask<string[]>(
                "select array_agg(number order by sent_at, id) from casework.case_file where service_id = $1",
                service.Value
            )
        )![at];

    private async Task Reviewed(ServiceId service)
    {
        await house.Received(service);
        await house.Database.Do($"update casework.case_file set state = 'in_review' where state = 'received' and service_id = '{service}'");
    }

    private Task Setting(ServiceId service, PersonId by) =>
        house.In(s =>
            s.GetRequiredService<DeliverySettingStore>().Put(service, "City Hall", ["csv", "json", "pdf", "bundle"], null, by, default)
        );

    private static Task Upload(ScriptlessBrowser desk, byte[] form) =>
        desk.Upload(desk.Page.QuerySelectorAll<IHtmlFormElement>("main form[action$='/delivery/form']").First(), (form, "form.pdf"));

    private static Task Press(ScriptlessBrowser visit, string action, (string Field, string Value)[] typed, ServiceId of) =>
        visit.Submit(
            visit
                .Page.QuerySelectorAll<IHtmlFormElement>($"main form[action$='{action}']")
                .First(f => f.QuerySelector($"input[name='service'][value='{of}']") is not null),
            typed
        );

    // Sends a form of the page to an address for which the page offers none.
    private static Task Send(ScriptlessBrowser visit, string to, string from)
    {
        var form = visit.Page.QuerySelectorAll<IHtmlFormElement>($"main form[action$='{from}']").First();
        form.SetAttribute("action", to);
        return visit.Submit(form);
    }
}
