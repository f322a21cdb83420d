using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Juluo.People;

/// <summary>POST /me/details — name, trade, language, and whether the public page may show me.</summary>
[Post("/me/details", Needs.SignIn, Form = typeof(ShowMe))]
internal sealed class ChangeMyDetails(PeopleDb db, IHttpContextAccessor http) : Slice<ChangeMyDetails.Input, Done>
{
    public sealed record Input(
        string Name = "",
        string? LatinName = null,
        TradeId? Trade = null,
        string Language = Languages.Chinese,
        bool Listed = false
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var said = new Person.Details(input.Name, input.LatinName, input.Trade, input.Language, input.Listed);
        if (said.Check() is { Count: > 0 } errors)
            return errors.ToList();
        var me = await db.Persons.SingleAsync(p => p.Id == caller.Self, stop);
        if (me.Language != said.Language)
            http.HttpContext!.Response.Cookies.Delete(Languages.Cookie, new() { Path = "/" }); // an earlier choice of this device gives way
        me.Describe(said);
        return await db.SaveOr(Done.It, "person_community_id_trade_id_fkey", new TradeErrors.Unknown(nameof(input.Trade)), stop);
    }

    protected override Next After(Input input, Done output, Caller caller) => new("/me", "people.details.kept");
}
