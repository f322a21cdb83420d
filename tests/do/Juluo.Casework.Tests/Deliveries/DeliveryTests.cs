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

namespace Juluo.Casework.Tests;

/// <summary>Cases go to the authority in a batch, come back with its answer, and are not sent twice.</summary>
public sealed class DeliveryTests(WebHouse house) : IClassFixture<WebHouse>
{
    [Fact]
    public async Task A_batch_is_made_released_handed_over_and_answered_and_its_applicants_see_it()
    {
        var service = await Service(fourEyes: true);
        var mei = await Applied(service, "=林小美", "mei@example.org");
        await Applied(service, "Ah-Ming", "ming@example.org");
        await Reviewed(service);
        var (maker, second) = (await Worker("Ah-Hua"), await Worker("Wen"));
        var desk = new ScriptlessBrowser(house);

        await As(maker, () => desk.Open($"/services/{service}/delivery"));
        await As(maker, () => Press(desk, "/delivery", ("authority", "")));
        desk.Status.ShouldBe(422);
        await As(maker, () => Press(desk, "/delivery", ("authority", "City Hall")));
        desk.Status.ShouldBe(200);
        await As(maker, () => desk.Open("/cases/deliveries"));
        desk.Text.ShouldContain("2 cases ready to go");
        desk.Text.ShouldNotContain("林小美");
        await As(maker, () => Press(desk, "/cases/deliveries"));
        desk.Text.ShouldContain("A second person must release this batch");
        var batch = desk.At;
        (await Get(maker, batch + "/bundle.zip")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await As(maker, () => Send(desk, batch + "/release", "/return"));
        desk.Status.ShouldBe(409);
        await As(second, () => desk.Open(batch));
        await As(second, () => Press(desk, "/release"));
        desk.Status.ShouldBe(200);
        (await States(service)).ShouldBe(["with_authority", "with_authority"]);

        await mei.Open(mei.At);
        mei.Text.ShouldContain("sent it to the authority");

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

        await As(second, () => desk.Open(batch));
        desk.Text.ShouldContain("SHA-256");
        await As(second, () => Press(desk, "/hand-over"));
        var (first, other) = (await Number(service, 0), await Number(service, 1));
        await As(second, () => Press(desk, "/acknowledgement", ("answers", $"{first},accepted\nZZZ-ZZZ,maybe")));
        desk.Status.ShouldBe(422);
        desk.Text.ShouldContain("Line 2");
        desk.Shown("answers").ShouldNotBeNull().ShouldContain("maybe");
        await As(second, () => Press(desk, "/acknowledgement", ("answers", $"{first},accepted\n{other},rejected,no proof of address")));
        desk.Status.ShouldBe(200);
        desk.Text.ShouldContain("no proof of address");
        (await States(service)).Order().ShouldBe(["in_review", "with_authority"]);

        // What came back goes again, and what was taken does not.
        await As(maker, () => desk.Open("/cases/deliveries"));
        desk.Text.ShouldContain("1 case ready to go");
        await As(maker, () => Press(desk, "/cases/deliveries"));
        desk.Status.ShouldBe(200);
        desk.At.ShouldNotBe(batch);
        (
            await house.Database.Ask<long>(
                "select count(*) from casework.delivery_line l join casework.case_file c on c.id = l.case_id where l.state <> 'rejected' and c.service_id = $1",
                service.Value
            )
        ).ShouldBe(2);
    }

    [Fact]
    public async Task Two_people_who_make_a_batch_at_the_same_moment_have_no_case_in_both()
    {
        var service = await Service(fourEyes: false);
        for (var i = 0; i < 4; i++)
            await Applied(service, $"Person {i}", $"p{i}@example.org");
        await Reviewed(service);
        var worker = await Worker("Ah-Hua");
        await Setting(service, worker);
        var cases = (
            await house.Database.Ask<Guid[]>("select array_agg(id) from casework.case_file where service_id = $1", service.Value)
        )!;
        house.Asking = worker;
        house.Allowed.UnionWith([CaseworkRights.TakePart, CaseworkRights.Manage]);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async _ =>
                {
                    var desk = await new ScriptlessBrowser(house).Open("/cases/deliveries");
                    await Press(desk, "/cases/deliveries", [("service", $"{service}"), .. cases.Select(c => ("cases", $"{c}"))], service);
                    return desk.Status;
                })
        );
        answers.Count(a => a == 200).ShouldBe(1);
        answers.Where(a => a != 200).ShouldAllBe(a => a == 409 || a == 503);
        (
            await house.Database.Ask<long>(
                "select count(*) from casework.delivery_line l join casework.case_file c on c.id = l.case_id where c.service_id = $1",
                service.Value
            )
        ).ShouldBe(4);
    }

    [Fact]
    public async Task An_authoritys_own_form_is_filled_in_and_a_harmful_one_is_refused_with_a_sentence()
    {
        var service = await Service(fourEyes: false);
        await Applied(service, "林小美", "mei@example.org");
        await Reviewed(service);
        var worker = await Worker("Ah-Hua");
        await Setting(service, worker);
        var desk = new ScriptlessBrowser(house);
        await As(worker, () => desk.Open($"/services/{service}/delivery"));
        await As(worker, () => Upload(desk, "MZ is no form"u8.ToArray()));
        desk.Status.ShouldBe(422);
        desk.Text.ShouldContain("It is no PDF file");
        await As(worker, () => desk.Open($"/services/{service}/delivery"));
        var form = new PdfSheet("City Hall", "Form 7", "en")
            .Field("who-name", "Name", "")
            .Field("Day", "Born", "")
            .Box("Agreed", "Agreed", false);
        await As(worker, () => Upload(desk, form.Write()));
        desk.Status.ShouldBe(200);
        desk.Shown("fieldMap").ShouldNotBeNull().ShouldContain("who-name = who.name");
        await As(
            worker,
            () => Press(desk, "/delivery", ("fieldMap", "who-name = who.name\nDay = born as roc\nAgreed = consent\nElse = born"))
        );
        desk.Status.ShouldBe(422);
        desk.Text.ShouldContain("Line 4");
        await As(worker, () => Press(desk, "/delivery", ("fieldMap", "who-name = who.name\nDay = born as roc\nAgreed = consent")));
        desk.Status.ShouldBe(200);

        await As(worker, () => desk.Open("/cases/deliveries"));
        await As(worker, () => Press(desk, "/cases/deliveries", [], service));
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

        // As an authority checks it, with a program that is not ours.
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
        // The program's own worker may have taken what was sent; then it is that one which is waited for.
        await house.Services.GetRequiredService<OutboxWorker>().Drain(default);
        for (var times = 0; times < 100 && await Begun(service) > 0; times++)
            await Task.Delay(100);
        await house.Database.Do($"update casework.case_file set state = 'in_review' where state = 'received' and service_id = '{service}'");
    }

    private Task<long> Begun(ServiceId service) =>
        house.Database.Ask<long>("select count(*) from casework.case_file where state = 'begun' and service_id = $1", service.Value);

    private Task Setting(ServiceId service, PersonId by) =>
        house.In(s =>
            new DeliverySettingStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Put(
                service,
                "City Hall",
                ["csv", "json", "pdf", "bundle"],
                null,
                by,
                default
            )
        );

    private static Task Upload(ScriptlessBrowser desk, byte[] form) =>
        desk.Upload(desk.Page.QuerySelectorAll<IHtmlFormElement>("main form[action$='/delivery/form']").First(), (form, "form.pdf"));

    private static Task Press(ScriptlessBrowser visit, string action, params (string Field, string Value)[] typed) =>
        visit.Submit(visit.Page.QuerySelectorAll<IHtmlFormElement>($"main form[action$='{action}']").First(), typed);

    private static Task Press(ScriptlessBrowser visit, string action, (string Field, string Value)[] typed, ServiceId of) =>
        visit.Submit(
            visit
                .Page.QuerySelectorAll<IHtmlFormElement>($"main form[action$='{action}']")
                .First(f => f.QuerySelector($"input[name='service'][value='{of}']") is not null),
            typed
        );

    // A form of the page, sent to where the page offers none.
    private static Task Send(ScriptlessBrowser visit, string to, string from)
    {
        var form = visit.Page.QuerySelectorAll<IHtmlFormElement>($"main form[action$='{from}']").First();
        form.SetAttribute("action", to);
        return visit.Submit(form);
    }

    private async Task<ScriptlessBrowser> Applied(ServiceId service, string name, string email)
    {
        house.Asking = null;
        house.Allowed.Clear();
        var visit = await new ScriptlessBrowser(house).Open($"/services/{service}");
        await visit.Submit(visit.Page.QuerySelector<IHtmlFormElement>("form[action$='/applications']")!);
        await visit.Fill("next", ("a-who-name", name), ("a-who-email", email));
        await visit.Fill("next", ("a-born", "1991-05-02"));
        await visit.Fill("next", ("a-address-city", "臺南市"), ("a-address-street", "海安路 1 號"));
        await visit.Fill("next", ("a-household_size", "2"));
        await visit.Fill("next", ("a-has_income", "no"));
        await visit.Fill("next", ("a-documents-later", "true"));
        await visit.Fill("next", ("a-consent", "true"));
        await visit.Fill("next", ("a-signature", name));
        return await visit.Fill(null);
    }

    private async Task As(PersonId who, Func<Task> action)
    {
        house.Asking = who;
        house.Allowed.UnionWith([CaseworkRights.TakePart, CaseworkRights.Manage]);
        await action();
        house.Asking = null;
        house.Allowed.Clear();
    }

    private async Task<PersonId> Worker(string name)
    {
        var id = default(PersonId);
        await house.In(async s => id = (await s.GetRequiredService<PeopleFacade>().Add(Neighbourhood.Someone(name), default)).Value);
        return id;
    }

    private async Task<ServiceId> Service(bool fourEyes)
    {
        var id = default(ServiceId);
        await house.In(async s =>
        {
            var (work, clock) = (s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>());
            var by = PersonId.From(Guid.CreateVersion7());
            var services = new ServiceStore(work, clock);
            id = await services.Add(new(new LocalizedText("服務", "A service")), null, by, default);
            await services.Open(id, default);
            var forms = s.GetRequiredService<FormsFacade>();
            var form = await forms.Make(CaseworkModule.Owner, null, FormsFacade.Application, true, null, default);
            (await forms.Publish(form, null, default)).Failed.ShouldBeFalse();
            var intakes = new IntakeStore(work, clock);
            await intakes.Add(id, form, new IntakeForm(FourEyes: fourEyes), by, default);
            await intakes.Open(id, true, default);
        });
        return id;
    }
}
