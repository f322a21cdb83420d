using System.Net;
using AngleSharp;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Host.Tests;

/// <summary>Pages for citizens are in Spanish, whole, for a visitor whose browser asks for it.</summary>
public sealed class FurtherLanguageTests(TwoHouses houses) : IClassFixture<TwoHouses>
{
    [Fact] // before: all of them in English
    public async Task A_page_in_further_languages_has_no_sentence_of_the_program_in_English()
    {
        using var visitor = await houses.As(TwoHouses.Visitor);
        visitor.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        visitor.DefaultRequestHeaders.AcceptLanguage.ParseAdd("es-MX, en;q=0.5");
        var asked = 0;
        foreach (
            var path in Modules.App.Routes.Select(r => r.Route).OfType<GetAttribute>().Where(r => r.InFurtherLanguages).Select(r => r.Path)
        )
        {
            var address = path.Contains('{')
                ? houses.Addresses(path, TwoHouses.Visitor).Where(a => a.Kind is AddressKind.Own).Select(a => a.Path).LastOrDefault()
                : houses.ForVisitor(path);
            if (address is null)
                continue;
            using var answer = await visitor.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            await using var content = await answer.Content.ReadAsStreamAsync();
            using var page = await BrowsingContext.New().OpenAsync(r => r.Content(content));
            page.DocumentElement.GetAttribute("lang").ShouldBe("es", address);
            asked++;
        }

        asked.ShouldBeGreaterThan(5);
        houses.Services.GetRequiredService<Catalogue>().Lacking.ShouldBeEmpty();
    }
}
