using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.PublicContacts.Tests;

/// <summary>A message to the public contact is sent by mail: without a mail server, none can be written.</summary>
public sealed class WithoutMailTests(WithoutMailTests.Site site) : IClassFixture<WithoutMailTests.Site>
{
    public sealed class Site : PeopleSite
    {
        protected override void Adjust(IServiceCollection services) => services.AddSingleton(MailSettings.Off);
    }

    [Fact]
    public async Task Without_a_mail_server_the_page_of_the_public_contact_has_no_form()
    {
        using var chief = new Surfer(site.Address);
        (await chief.SignIn("chou@example.org", PeopleSite.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await chief.Post("/settings/face", "/settings/face/contact/me", ("role.en", "I run the house"))).StatusCode.ShouldBe(
            HttpStatusCode.SeeOther
        );
        using var visitor = new Surfer(site.Address);
        var page = await visitor.Text("/contact");
        page.ShouldContain("This community cannot send email yet");
        page.ShouldNotContain("name=\"message\"");
    }
}
