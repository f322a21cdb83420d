namespace Juluo.Journeys;

/// <summary>Fills in and sends the application of a service of the sample, from the page of the service on.</summary>
internal sealed class Applying(Tab phone)
{
    public async Task Send(string name, string email, (string Postcode, string City, string Street) lives, string need)
    {
        await phone.Click("form[action$='/applications'] button");
        await phone.Page.CheckAsync("[name=a-contact_by][value=email]");
        await Next(
            ("a-applicant-name", name),
            ("a-applicant-email", email),
            ("a-born", "1991-05-02"),
            ("a-address-postcode", lives.Postcode),
            ("a-address-city", lives.City),
            ("a-address-street", lives.Street)
        );
        await Next(("a-need", need));
        await phone.Page.CheckAsync("[name=a-consent]");
        await Next(("a-signature", name));
        await phone.Click("form[action$='/sending'] button.primary");
    }

    private async Task Next(params (string Field, string Value)[] typed)
    {
        foreach (var (field, value) in typed)
            await phone.Page.FillAsync($"[name={field}]", value);
        await phone.Click("button.primary[value=next]");
    }
}
