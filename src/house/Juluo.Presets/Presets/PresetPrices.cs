namespace Juluo.Presets;

/// <summary>Amounts to begin with, round in each currency: what things cost is for the house to say.</summary>
internal static class PresetPrices
{
    /// <summary>Minor units of a currency for so many euros; a currency that is not known here counts as the euro does.</summary>
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
