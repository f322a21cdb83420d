using Juluo.Testing;

namespace Juluo.Journeys;

/// <summary>
/// A person without an account applies for support on a phone without scripts: one question per page, a date in the Republic’s years, a form that is left and resumed, documents for later; an operator reads it, and the
/// view is in the log.
/// </summary>
[Collection(LaneStories.Name)]
public sealed class FormJourney(Lane lane)
{
    [Journey("S1")]
    public async Task A_person_without_an_account_applies_on_a_phone_and_an_operator_reads_it()
    {
        var form = await lane.Database.Ask<Guid>("select id from forms.form where title_en = 'Support for a desk'");
        // Visitors' pages contain no scripts.
        await using var phone = await lane.Visitor(Look.Phone);
        await phone.Go($"/forms/{form}");
        await phone.Picture("form-1-start");
        await phone.Click("main form:not(.language) button.primary");
        await Next(phone, ("a-who-name", "林小美"), ("a-who-email", "mei"));
        (await phone.Text(".errors")).ShouldContain("name@example.org");
        (await phone.Value("[name=a-who-name]")).ShouldBe("林小美");
        await Next(phone, ("a-who-email", "mei@example.org"));
        await phone.Fill("[name=a-born]", "民國80年5月2日");
        await phone.Click("button[value=back]:not(.visually-hidden)");
        await phone.Click("button.primary[value=next]");
        (await phone.Value("[name=a-born]")).ShouldContain("05");
        await Next(phone);
        await phone.Inspect("form-2-address");
        await Next(phone, ("a-address-city", "臺南市"), ("a-address-street", "海安路 1 號"));
        await phone.Picture("form-2-question");
        await Next(phone, ("a-household_size", "3"));
        await phone.Inspect("form-2-choice");
        await phone.Check("[name=a-has_income][value=yes]");
        await Next(phone);
        await Next(phone, ("a-income", "0"));
        (await phone.Text(".errors")).ShouldContain("0");
        await phone.Inspect("form-7-contradiction");
        await Next(phone, ("a-income", "30000"));
        await phone.Click("button[value=files-documents]");
        await phone.Inspect("form-3-documents");
        await phone.Click("main a.btn[href*='/pages/documents']");
        await phone.Check("[name=a-documents-later]");
        await Next(phone);
        await phone.Check("[name=a-consent]");
        await Next(phone);
        await phone.Click("button[value=later]");
        await phone.Inspect("form-4-pause");
        await phone.Click("main a.btn");
        await phone.Inspect("form-4-saved");
        await phone.Click("main a.btn.primary");
        await Next(phone, ("a-signature", "王大明"));
        await phone.Picture("form-8-signs-for-another");
        await Next(phone, ("a-signature-as", "兒子"));
        await phone.Picture("form-9-signed-as");
        await phone.Click("a[href*='/pages/signature']");
        await Next(phone, ("a-signature", "小美 林"), ("a-signature-as", ""));
        await phone.Inspect("form-5-review");
        await phone.Click("form[action$='/sending'] button.primary");
        (await phone.Text("h1")).ShouldNotBeEmpty();
        await phone.Inspect("form-5-sent");
        await phone.Click("form[action$='/document-links'] button");
        await phone.Inspect("form-5-link");

        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator), new(Language: "en"));
        await desk.Go($"/forms/{form}/submissions");
        await desk.Click("main .plain a.row-link");
        (await desk.Text("main")).ShouldContain("海安路 1 號");
        await desk.Picture("form-6-received");
        (await lane.Database.Ask<long>("select count(*) from postgres.audit where action = 'forms.read'")).ShouldBe(1);
    }

    private static async Task Next(Tab tab, params (string Field, string Value)[] typed)
    {
        foreach (var (field, value) in typed)
            await tab.Fill($"[name={field}]", value);
        await tab.Click("button.primary[value=next]");
    }
}
