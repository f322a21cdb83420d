using System.Text;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace Juluo.CaseDeliveries.Tests;

/// <summary>Without a Chinese font on the machine, forms are made anyway, and the pages of deliveries say what to install.</summary>
public sealed class InstalledTypefaceTests(BareHouse house) : IClassFixture<BareHouse>
{
    [Fact]
    public async Task A_sentence_says_what_to_install_and_the_form_is_still_one()
    {
        var service = await house.Service();
        await house.Applied(service, "王小明", "ming@example.org");
        await house.Received(service);
        await house.Database.Do($"update casework.case_file set state = 'in_review' where service_id = '{service}'");
        var worker = await house.Worker("Ah-Hua");
        var desk = new ScriptlessBrowser(house);
        await house.As(worker, () => desk.Open($"/services/{service}/delivery"));
        await house.As(worker, () => desk.Press("/delivery", ("authority", "City Hall")));
        await house.As(worker, () => desk.Open($"/services/{service}/delivery"));
        desk.Text.ShouldContain("fonts-noto-cjk");
        await house.As(worker, () => desk.Open("/cases/deliveries"));
        await house.As(worker, () => desk.Press("/cases/deliveries"));
        desk.Text.ShouldContain("fonts-noto-cjk");
        var form = await Form(desk, worker);
        using var pdf = PdfDocument.Open(form);
        pdf.NumberOfPages.ShouldBeGreaterThan(0);
        Encoding.Latin1.GetString(form).ShouldNotContain("FontFile3");
    }

    [Fact]
    public void The_font_that_bin_setup_installs_is_found_and_read_once()
    {
        var typeface = new InstalledTypeface();
        typeface.Exists.ShouldBeTrue();
        typeface.Read().ShouldNotBeNull().Name.ShouldBe("NotoSansCJKtc-Regular");
        typeface.Read().ShouldBeSameAs(typeface.Read());
        new InstalledTypeface(["/nowhere"]).Read().ShouldBeNull();
    }

    private async Task<byte[]> Form(ScriptlessBrowser desk, PersonId worker)
    {
        var link = desk.Page.QuerySelector("main td a[href*='/forms/']")!.GetAttribute("href")!;
        house.Asking = worker;
        house.Allowed.UnionWith([CaseworkRights.TakePart, CaseworkRights.Manage]);
        return await house.Client().GetByteArrayAsync(link);
    }
}
