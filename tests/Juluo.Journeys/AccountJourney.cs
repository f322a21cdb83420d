using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>From a visitor to an account, and back in after the password is forgotten: by mail, on a phone, without scripts.</summary>
[Collection(LaneStories.Name)]
public sealed class AccountJourney(Lane lane)
{
    [Journey("P7")]
    public async Task Somebody_new_proves_an_address_and_has_an_account()
    {
        await using var phone = await lane.Visitor(Look.WithoutScripts with { Width = 390 });
        await phone.Go("/sign-in");
        await phone.Picture("account-1-door");
        await phone.Click("a[href^='/sign-up']");
        await phone.Fill("input[name=email]", "newcomer@example.org");
        await phone.Click("form[action='/sign-up'] button[type=submit]");
        await phone.Picture("account-2-sent");
        await lane.Settle();
        var letter = await lane.Mailbox.Wait("newcomer@example.org");
        letter.Text.ShouldContain("證明信箱是你的");
        await phone.Go(letter.Links[0].PathAndQuery);
        await phone.Inspect("account-3-proven");
        await phone.Fill("input[name=password]", "nine yellow scooters");
        await phone.Click("form[action^='/sign-in/links/'] button[type=submit]");
        (await phone.Text("main")).ShouldContain("還沒有加入社群");
        await phone.Picture("account-4-nowhere-yet");
        phone.Problems.ShouldBeEmpty();
    }

    [Journey("P7")]
    public async Task A_forgotten_password_is_replaced_by_mail_and_a_lost_device_is_signed_out()
    {
        var person = lane.Sample.People.Where(p => p.Role == SampleRole.Member && p.LeftOn is null).ElementAt(9);
        await lane.GiveAccount(person);
        await using var lost = await lane.Visitor(Look.Phone);
        await lost.SignIn(person.Email, SampleLoader.Password);
        await using var desk = await lane.Visitor();
        await desk.Go("/sign-in");
        await desk.Click("a[href^='/sign-in/reset']");
        await desk.Fill("input[name=email]", person.Email);
        await desk.Click("form[action='/sign-in/reset'] button[type=submit]");
        await lane.Settle();
        var letter = await lane.Mailbox.Wait(person.Email, l => l.Subject.Contains("新密碼", StringComparison.Ordinal));
        await desk.Go(letter.Links[0].PathAndQuery);
        await desk.Fill("input[name=password]", "eight blue tricycles");
        await desk.Click("form[action^='/sign-in/links/'] button[type=submit]");
        (await lost.Go("/me")).Url.ShouldContain("/sign-in");

        await lost.SignIn(person.Email, "eight blue tricycles");
        await desk.Go("/me/security");
        await desk.Inspect("account-5-devices");
        await desk.Click("form[action^='/me/sessions/'] button");
        (await lost.Go("/me")).Url.ShouldContain("/sign-in");
        desk.Problems.ShouldBeEmpty();
    }
}
