using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Casework.Tests;

/// <summary>If neither mails nor text messages can be sent, the applicant is not notified by them, and no code is promised.</summary>
public sealed class NothingIsSentTests(NothingIsSentTests.House house) : IClassFixture<NothingIsSentTests.House>
{
    public sealed class House : CaseHouse
    {
        protected override void Adjust(WebApplicationBuilder builder)
        {
            base.Adjust(builder);
            builder.Services.AddSingleton(MailSettings.Off);
        }
    }

    [Theory] // seen to fail with every address taken for one that mails reach
    [InlineData(Languages.English, "en", "This community cannot send email yet")]
    [InlineData(Languages.Chinese, "zh-Hant", "我們還不能寄電子郵件")]
    public async Task The_page_of_an_application_says_where_news_stands_and_asks_for_no_address(
        string browser,
        string language,
        string sentence
    )
    {
        var service = await house.Service();
        var visit = await house.Applied(service, "Lupe", "lupe@example.org", browser);
        var portal = visit.At;
        await house.Received(service);
        visit
            .Page.QuerySelector("main form[action$='/closing'] p")!
            .TextContent.ShouldContain(language == "en" ? "can’t open it again" : "無法再打開");
        foreach (var page in (string[])["", "/contact", "/contact/code"])
        {
            await visit.Open($"{portal}{page}?language={language}");
            visit.Status.ShouldBe(200);
            visit.Text.ShouldContain(sentence, Shouldly.Case.Sensitive, page);
            visit.Text.ShouldNotContain("l…@example.org", Shouldly.Case.Sensitive, page);
            visit.Page.QuerySelector("main [name='contact'], main [name='code'], main a[href$='/contact']").ShouldBeNull(page);
        }
    }

    [Fact] // seen to fail with every address taken for one that mails reach
    public async Task Who_writes_to_the_applicant_reads_that_no_mail_says_so()
    {
        var service = await house.Service();
        await house.Applied(service, "Ben", "ben@example.org");
        await house.Received(service);
        var worker = await house.Worker("Ah-Hua");
        var desk = new ScriptlessBrowser(house);
        var one = $"/cases/{await house.Database.Ask<Guid>("select id from casework.case_file where service_id = $1", service.Value)}";
        await house.As(worker, () => desk.Open(one));
        desk.Text.ShouldContain("We can’t reach this applicant by email or text message");
        desk.Text.ShouldNotContain("We’ll notify the applicant that there is a message");
    }
}
