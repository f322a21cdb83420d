namespace Juluo.Presets;

/// <summary>Initial prices, as round amounts in each currency; the community sets its own later.</summary>
internal static class PresetPrices
{
    /// <summary>Converts euros to minor units of a currency, at a rounded rate. Unknown currencies count like the euro.</summary>
    public static long In(decimal euros, string currency)
    {
        var whole = currency switch
        {
            "TWD" => euros * 30,
            "JPY" => euros * 150,
            "KRW" => euros * 1500,
            "VND" => euros * 25_000,
            "IDR" => euros * 16_000,
            "THB" => euros * 35,
            "PHP" => euros * 60,
            "INR" => euros * 80,
            "CNY" or "HKD" => euros * 8,
            "CZK" => euros * 25,
            "HUF" => euros * 400,
            "SEK" or "NOK" => euros * 11,
            "DKK" => euros * 7,
            "PLN" => euros * 4,
            "ISK" => euros * 150,
            "CLP" => euros * 900,
            "ZAR" or "MXN" => euros * 20,
            "BRL" => euros * 5,
            _ => euros,
        };
        return (long)(whole * MoneyText.MinorUnits(currency));
    }
}
