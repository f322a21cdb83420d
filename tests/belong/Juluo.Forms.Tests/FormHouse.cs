using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Forms.Tests;

/// <summary>A house with the form of <see cref="Sheets"/>.</summary>
internal static class FormHouse
{
    /// <summary>A visitor who has begun the form of a community.</summary>
    public static async Task<ScriptlessBrowser> Begun(this WebHouse house)
    {
        FormId form = default;
        await house.In(async s =>
        {
            var forms = s.GetRequiredService<FormsFacade>();
            form = await forms.Make(Juluo.Forms.Form.Own, null, Sheets.Of(Sheets.Help), true, null, default);
            (await forms.Publish(form, null, default)).Errors.ShouldBeEmpty();
        });
        var visit = await new ScriptlessBrowser(house).Open($"/forms/{form}");
        return await visit.Fill(null);
    }
}
