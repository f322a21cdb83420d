using System.Globalization;

namespace Juluo.Questionnaires;

/// <summary>Turns an answer back into typed fields for editing; reading them gives the same answer. Pure.</summary>
public static class AnswerTyping
{
    /// <summary>Returns the fields of an answered question. A secret has only its last digits (<c>-kept</c>). O(rows × columns).</summary>
    public static TypedFields Of(FormQuestion question, AnswerValue? answer)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        Put(fields, question, question.Name, answer);
        return new(fields);
    }

    private static void Put(Dictionary<string, IReadOnlyList<string>> fields, FormQuestion question, string at, AnswerValue? answer)
    {
        switch (answer)
        {
            case SaidText secret when question.Pattern == TextPattern.UsSsn:
                fields[$"{at}-kept"] = [SsnText.Last(secret.Text)];
                break;
            case SaidText text:
                fields[at] = [text.Text];
                break;
            case SaidNumber number:
                fields[at] = [number.Value.ToString("0.##########", CultureInfo.InvariantCulture)];
                break;
            case SaidMoney money:
                fields[at] =
                [
                    money.Number!.Value.ToString(
                        money.Minor % MoneyText.MinorUnits(money.Currency) == 0 ? "0" : "0.00",
                        CultureInfo.InvariantCulture
                    ),
                ];
                break;
            case SaidDay day:
                fields[at] = [NodaTime.Text.LocalDatePattern.Iso.Format(day.Day)];
                break;
            case SaidChoice choice:
                fields[at] = [choice.Choice];
                break;
            case SaidSeveral several:
                fields[at] = several.Choices;
                break;
            case SaidYesNo yesNo:
                fields[at] = [yesNo.Yes ? "yes" : "no"];
                break;
            case SaidConsent consent:
                fields[at] = [consent.Agreed ? "yes" : ""];
                break;
            case SaidLink link:
                fields[at] = [link.Address];
                break;
            case SaidSignature signature:
                fields[at] = [signature.Name];
                if (signature.As is { } role)
                    fields[$"{at}-as"] = [role];
                break;
            case SaidAddress address:
                fields[$"{at}-postcode"] = [address.Postcode ?? ""];
                fields[$"{at}-city"] = [address.City ?? ""];
                fields[$"{at}-district"] = [address.District ?? ""];
                fields[$"{at}-street"] = [address.Street ?? ""];
                fields[$"{at}-unit"] = [address.Unit ?? ""];
                fields[$"{at}-state"] = [address.State ?? ""];
                break;
            case SaidPerson person:
                fields[$"{at}-name"] = [person.Name];
                fields[$"{at}-email"] = [person.Email ?? ""];
                fields[$"{at}-phone"] = [person.Phone ?? ""];
                break;
            case SaidRows table:
                fields[$"{at}-rows"] = [table.Rows.Count.ToString(CultureInfo.InvariantCulture)];
                foreach (var (number, row) in table.Rows.Index())
                foreach (var (column, cell) in row)
                    if (question.Columns.FirstOrDefault(c => c.Name == column) is { } asked)
                        Put(fields, asked, $"{at}-{number}-{column}", cell);
                break;
            case SaidFiles { Later: true }:
                fields[$"{at}-later"] = ["yes"];
                break;
        }
    }
}
