using System.IO.Compression;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Juluo.Surveys;

/// <summary>
/// Encrypted cookie with a person's answers until they send them or close the browser. The server never stores them. Another person using the same browser can't read them.
/// </summary>
public sealed class SurveyResponseCookie(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string Name = "ballot";

    private static readonly ChunkingCookieManager Chunks = new();

    internal AnswerSet Read(SurveyId survey, PersonId person)
    {
        if (http.HttpContext is not { } context || Chunks.GetRequestCookie(context, Name) is not { } left)
            return AnswerSet.Empty;
        try
        {
            using var packed = new MemoryStream(Seal(survey, person).Unprotect(Convert.FromBase64String(left)));
            using var unpacked = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress), Encoding.UTF8);
            return AnswerSet.Read(unpacked.ReadToEnd());
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return AnswerSet.Empty; // from another person or survey, or encrypted with keys that are gone
        }
    }

    internal void Keep(SurveyId survey, PersonId person, AnswerSet answers)
    {
        if (http.HttpContext is not { } context)
            return;
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packing.Write(Encoding.UTF8.GetBytes(answers.Json()));
        Chunks.AppendResponseCookie(context, Name, Convert.ToBase64String(Seal(survey, person).Protect(packed.ToArray())), Options(survey));
    }

    internal void Forget(SurveyId survey)
    {
        if (http.HttpContext is { } context)
            Chunks.DeleteCookie(context, Name, Options(survey));
    }

    private CookieOptions Options(SurveyId survey) =>
        new()
        {
            HttpOnly = true,
            Secure = http.HttpContext!.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = $"/surveys/{survey}",
        };

    private IDataProtector Seal(SurveyId survey, PersonId person) =>
        protection.CreateProtector("surveys", "draft", survey.ToString(), person.ToString());
}
