using System.Diagnostics;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Forms.Tests;

public sealed class DocumentTests(WebHouse house) : IClassFixture<WebHouse>
{
    private const string Asked = """
        languages: [en]
        title: Proof
        pages:
          - question: papers
            type: file
            label: Your papers
            needed:
              identity: Identity card
              income: Proof of income
        """;

    [Fact]
    public async Task Photos_are_looked_at_at_once_and_kept_anyway_or_taken_again()
    {
        var visit = await Begun();
        await visit.Fill("next");
        visit.Status.ShouldBe(422);
        visit.Text.ShouldContain("send it later");
        await visit.Fill("files-papers");
        visit.At.ShouldEndWith("/documents/papers");
        visit.Page.QuerySelectorAll("input[type=file][multiple]").Length.ShouldBe(2);
        await visit.Upload(Form(visit, 0), (await Photo("0.12"), "IMG_1.png"));
        visit.Text.ShouldContain("very dark");
        await visit.Submit(Button(visit, "/removal"));
        visit.Text.ShouldNotContain("very dark");
        await visit.Upload(Form(visit, 0), (await Photo("1"), "front.png"), (await Photo("1"), "back.png"));
        visit.Text.ShouldContain("2 pages");
        visit.Text.ShouldNotContain("blurred");
        await visit.Upload(Form(visit, 1), (await Photo("1", blur: 9), "blurred.png"));
        visit.Text.ShouldContain("blurred");
        await visit.Submit(Button(visit, "/keeping"));
        visit.Text.ShouldNotContain("This photo is blurred");
        await visit.Open(visit.At.Replace("/documents/papers", "/pages/papers", StringComparison.Ordinal));
        await visit.Fill("next");
        visit.At.ShouldEndWith("/review");
        visit.Text.ShouldContain("2 documents");
    }

    [Fact] // before: a text file was taken as an identity card
    public async Task What_is_no_document_is_refused_at_once_with_what_is_accepted()
    {
        var visit = await Begun();
        await visit.Fill("next");
        await visit.Fill("files-papers");
        await visit.Upload(Form(visit, 0), ("I have no papers"u8.ToArray(), "bad.txt"));
        visit.Status.ShouldBe(422);
        visit.Text.ShouldContain("“bad.txt” is not a supported file. Add a photo");
        await visit.Upload(Form(visit, 0), ("I have no papers"u8.ToArray(), "bad.pdf"));
        visit.Status.ShouldBe(422);
        visit.Text.ShouldContain("“bad.pdf” is not the kind of file its extension says");
        await visit.Upload(
            Form(visit, 0),
            (
                "%PDF-1.4\n4 0 obj<</Filter/Standard/V 1/R 2/O(a)/U(a)/P -4>>endobj\ntrailer<</Encrypt 4 0 R/ID[(a)(a)]>>\n%%EOF"u8.ToArray(),
                "locked.pdf"
            )
        );
        visit.Status.ShouldBe(422);
        visit.Text.ShouldContain("“locked.pdf” is protected by a password. Print it to a PDF");
        await visit.Upload(Form(visit, 0), ("%PDF-1.7 and so on"u8.ToArray(), "good.pdf"));
        visit.Text.ShouldContain("one page");
    }

    [Fact] // before: as much as was sent
    public async Task All_documents_of_a_form_have_fifty_megabytes_together()
    {
        var visit = await Begun();
        await visit.Fill("next");
        await visit.Fill("files-papers");
        var nine = new byte[9 * 1024 * 1024];
        "%PDF-1.7"u8.CopyTo(nine);
        await visit.Upload(Form(visit, 0), (nine, "1.pdf"), (nine, "2.pdf"), (nine, "3.pdf"));
        visit.Text.ShouldContain("3 pages");
        await visit.Upload(Form(visit, 0), (nine, "4.pdf"), (nine, "5.pdf"), (nine, "6.pdf"));
        visit.Status.ShouldBe(422);
        visit.Text.ShouldContain("50 MB in total");
        await visit.Upload(Form(visit, 0), (nine, "4.pdf"));
        visit.Text.ShouldContain("4 pages");
    }

    [Fact]
    public async Task What_is_missing_comes_later_by_a_link_without_an_account()
    {
        var visit = await Begun();
        await visit.Fill("next", ("a-papers-later", "yes"));
        visit.At.ShouldEndWith("/review");
        await visit.Fill(null);
        visit.Text.ShouldContain("Some documents are still missing");
        await visit.Submit(Button(visit, "/document-links"));
        var link = visit.At;
        link.ShouldStartWith("/document-links/");
        var phone = await visit.Elsewhere().Open(link);
        await phone.Upload(Form(phone, 0), (await Photo("1"), "card.png"));
        phone.Text.ShouldContain("one page");
        (await house.Database.Ask<long>("select count(*) from delivery.outbox where kind = 'forms.documents.sent'")).ShouldBe(1);
        (await phone.Open(link[..^2])).Status.ShouldBe(410);
    }

    [Fact]
    public void An_even_page_is_not_called_blurred() =>
        PictureLook.Doubt(Enumerable.Repeat((byte)230, 10_000).ToArray(), 100).ShouldBeNull();

    private async Task<ScriptlessBrowser> Begun()
    {
        FormId form = default;
        await house.In(async s =>
        {
            var forms = s.GetRequiredService<FormsFacade>();
            form = await forms.Make(Juluo.Forms.Form.Own, null, Sheets.Of(Asked), true, null, default);
            (await forms.Publish(form, null, default)).Errors.ShouldBeEmpty();
        });
        return await (await new ScriptlessBrowser(house).Open($"/forms/{form}")).Fill(null);
    }

    private static IHtmlFormElement Form(ScriptlessBrowser visit, int place) =>
        visit.Page.QuerySelectorAll("main form[enctype]").Cast<IHtmlFormElement>().ElementAt(place);

    private static IHtmlFormElement Button(ScriptlessBrowser visit, string ending) =>
        visit
            .Page.QuerySelectorAll("main form")
            .Cast<IHtmlFormElement>()
            .First(f => f.GetAttribute("action")!.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>A sheet of print with the given brightness and blur radius.</summary>
    private static async Task<byte[]> Photo(string light, int blur = 0)
    {
        var folder = Directory.CreateTempSubdirectory("juluo-print-").FullName;
        string At(string name) => Path.Combine(folder, name);
        await Vips(
            "text",
            At("text.png"),
            string.Concat(Enumerable.Repeat("The quick brown fox jumps over the lazy dog. ", 40)),
            "--width",
            "1100",
            "--dpi",
            "150"
        );
        await Vips("invert", At("text.png"), At("print.png"));
        await Vips("gravity", At("print.png"), At("sheet.png"), "centre", "1200", "900", "--extend", "white");
        if (blur > 0)
            await Vips("gaussblur", At("sheet.png"), At("soft.png"), $"{blur}");
        await Vips("linear", At(blur > 0 ? "soft.png" : "sheet.png"), At("photo.png"), light, "0", "--uchar");
        var bytes = await File.ReadAllBytesAsync(At("photo.png"));
        Directory.Delete(folder, recursive: true);
        return bytes;
    }

    private static async Task Vips(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("/usr/bin/vips", arguments) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await process.StandardError.ReadToEndAsync());
    }
}
