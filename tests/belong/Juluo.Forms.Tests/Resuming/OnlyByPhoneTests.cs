using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Forms.Tests;

/// <summary>An SMS gateway without a mail server: pages ask for numbers, not for addresses.</summary>
public sealed class OnlyByPhoneTests(OnlyByPhoneTests.House house) : IClassFixture<OnlyByPhoneTests.House>
{
    public sealed class House : WebHouse
    {
        protected override void Adjust(WebApplicationBuilder builder) =>
            builder
                .Services.AddSingleton(MailSettings.Off)
                .AddSingleton(new SmsSettings(new("http://127.0.0.1:9/"), "token", null, null, "886"));
    }

    [Fact] // seen to fail with all taken that can be read
    public async Task A_number_is_asked_for_and_an_address_is_refused_in_a_sentence()
    {
        var visit = await new ScriptlessBrowser(house).Open("/submissions/resume");
        visit.Text.ShouldContain("Enter the mobile number you gave");
        visit.Page.QuerySelector("label[for]")!.TextContent.ShouldNotContain("mail");
        await visit.Fill(null, ("contact", "ana@example.org"));
        visit.Status.ShouldBe(422);
        visit.Text.ShouldContain("We can send text messages but no email yet");
        await visit.Fill(null, ("contact", "0912-345-678"));
        visit.At.ShouldEndWith("/resume/code");
        visit.Text.ShouldContain("If there is a form for this number");
    }
}
