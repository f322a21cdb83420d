namespace Juluo.Journeys;

/// <summary>Fills in and sends the sample's application for founding a company, beginning at the page of the service.</summary>
internal sealed class Applying(Tab phone)
{
    public async Task Send(string name, string email, (string Postcode, string City, string District, string Street) at, string business)
    {
        await phone.Click("form[action$='/applications'] button");
        await Choose("resident", "national");
        await Next(("a-applicant-name", name), ("a-applicant-email", email));
        await Choose("kind", "limited");
        await Next(("a-names-0-name", "海安木作"), ("a-business", business));
        await Choose("place", "rented");
        await Next(); // the page asks for the address of a rented place
        await Next(
            ("a-address-city", at.City),
            ("a-address-district", at.District),
            ("a-address-street", at.Street),
            ("a-address-postcode", at.Postcode)
        );
        await Choose("corporate", "no");
        await phone.Select("[name=a-shareholders-0-director]", "yes");
        await Next(("a-capital", "300000"), ("a-shareholders-0-name", name), ("a-shareholders-0-amount", "300000"));
        await Choose("accountant", "introduce");
        await Choose("invoices", "yes");
        await Next(("a-employees", "1"));
        await phone.Check("[name=a-documents-later]");
        await Next();
        await phone.Check("[name=a-consent]");
        await Next(("a-signature", name));
        await phone.Click("form[action$='/sending'] button.primary");
    }

    private Task Choose(string question, string option) => phone.Check($"[name=a-{question}][value={option}]");

    private async Task Next(params (string Field, string Value)[] typed)
    {
        foreach (var (field, value) in typed)
            await phone.Fill($"[name={field}]", value);
        await phone.Click("button.primary[value=next]");
    }
}
